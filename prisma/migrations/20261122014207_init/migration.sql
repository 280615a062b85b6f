-- CreateTable
CREATE TABLE "areas" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "as_at_on" DATE,
    "about" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "areas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adopted_frameworks" (
    "area_id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "kind_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "adopted_on" DATE NOT NULL,

    CONSTRAINT "adopted_frameworks_pkey" PRIMARY KEY ("area_id","framework_code")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "area_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("area_id","sequence")
);

-- CreateTable
CREATE TABLE "audit_heads" (
    "area_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("area_id")
);

-- CreateTable
CREATE TABLE "boards" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "meets_on" DATE,
    "focus_theme" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "boards_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "case_audits" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "framework_code" TEXT NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_audits_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "case_files" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,

    CONSTRAINT "case_files_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "case_reviews" (
    "area_id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,
    "grade" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reviewed_by_id" UUID NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "moderated_grade" TEXT,
    "moderation_reason" TEXT,
    "moderated_by_id" UUID,
    "moderated_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_reviews_pkey" PRIMARY KEY ("area_id","case_file_id")
);

-- CreateTable
CREATE TABLE "children_at_risk" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "case_file_id" UUID,
    "reference" TEXT NOT NULL,
    "concern" TEXT NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "manager_told" TEXT,
    "manager_told_at" TIMESTAMPTZ(3),
    "seen_by" TEXT,
    "child_seen_at" TIMESTAMPTZ(3),
    "decision_maker" TEXT,
    "decision" TEXT,
    "safe_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "children_at_risk_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "look_back_reviews" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "cohort" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "reviewed" INTEGER NOT NULL,
    "found" INTEGER NOT NULL,
    "started_on" DATE NOT NULL,
    "completed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "look_back_reviews_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "evidence_items" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "period_from_on" DATE,
    "period_to_on" DATE,
    "review_by_on" DATE NOT NULL,
    "marking" TEXT NOT NULL DEFAULT 'official',
    "has_child_level_data" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_items_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "evidence_versions" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_in_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_versions_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "evidence_links" (
    "area_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "criterion_code" TEXT NOT NULL,

    CONSTRAINT "evidence_links_pkey" PRIMARY KEY ("area_id","item_id","framework_code","criterion_code")
);

-- CreateTable
CREATE TABLE "findings" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "inspection_id" UUID,
    "framework_code" TEXT NOT NULL,
    "criterion_code" TEXT,
    "partner_id" UUID NOT NULL,
    "raised_on" DATE NOT NULL,
    "timescale" TEXT,
    "calculated_due_on" DATE,
    "printed_due_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "findings_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "actions" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "owner_id" UUID,
    "owner_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "success_measure" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'not-started',
    "done_by_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "effect" TEXT,
    "verified_by_id" UUID,
    "verified_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "actions_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "action_notes" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "action_notes_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "inspections" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "inspectorate" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "letter_on" DATE,

    CONSTRAINT "inspections_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "handover_items" (
    "area_id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "item_key" TEXT NOT NULL,
    "partner_id" UUID,
    "owner_name" TEXT,
    "evidence_item_id" UUID,
    "days_to_produce" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "handover_items_pkey" PRIMARY KEY ("area_id","framework_code","item_key")
);

-- CreateTable
CREATE TABLE "notifications" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "partners" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "holds_case_files" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partners_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "services" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "services_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "criterion_assignments" (
    "area_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "criterion_assignments_pkey" PRIMARY KEY ("area_id","service_id","framework_code","criterion_code")
);

-- CreateTable
CREATE TABLE "key_contacts" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "is_deputy" BOOLEAN NOT NULL DEFAULT false,
    "confirmed_on" DATE,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "key_contacts_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failures" (
    "id" UUID NOT NULL,
    "account_key" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grants" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "partner_id" UUID,
    "board_id" UUID,
    "ends_on" DATE,

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "readiness_snapshots" (
    "area_id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "blockers" INTEGER NOT NULL,
    "gaps" INTEGER NOT NULL,
    "watches" INTEGER NOT NULL,
    "in_place" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,

    CONSTRAINT "readiness_snapshots_pkey" PRIMARY KEY ("area_id","framework_code","taken_on")
);

-- CreateTable
CREATE TABLE "status_reports" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "as_at_on" DATE NOT NULL,
    "snapshot" JSONB NOT NULL,
    "headline" TEXT NOT NULL,
    "commentary" TEXT NOT NULL,
    "next_steps" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "drafted_by_id" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "audit_head" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "status_reports_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "self_evaluations" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "returned_by_id" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "agreed_by_id" UUID,
    "agreed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "self_evaluations_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "self_evaluation_entries" (
    "area_id" UUID NOT NULL,
    "self_evaluation_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "what_we_know" TEXT NOT NULL,
    "how_we_know" TEXT NOT NULL,
    "what_next" TEXT NOT NULL,
    "grade" TEXT,
    "confidence" TEXT,
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "self_evaluation_entries_pkey" PRIMARY KEY ("area_id","self_evaluation_id","criterion_code")
);

-- CreateIndex
CREATE UNIQUE INDEX "areas_slug_key" ON "areas"("slug");

-- CreateIndex
CREATE INDEX "audit_events_area_id_subject_type_subject_id_idx" ON "audit_events"("area_id", "subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_files_area_id_audit_id_reference_key" ON "case_files"("area_id", "audit_id", "reference");

-- CreateIndex
CREATE INDEX "children_at_risk_area_id_safe_at_idx" ON "children_at_risk"("area_id", "safe_at");

-- CreateIndex
CREATE INDEX "evidence_items_area_id_partner_id_idx" ON "evidence_items"("area_id", "partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_versions_area_id_item_id_number_key" ON "evidence_versions"("area_id", "item_id", "number");

-- CreateIndex
CREATE INDEX "evidence_links_area_id_framework_code_criterion_code_idx" ON "evidence_links"("area_id", "framework_code", "criterion_code");

-- CreateIndex
CREATE UNIQUE INDEX "findings_area_id_number_key" ON "findings"("area_id", "number");

-- CreateIndex
CREATE INDEX "actions_area_id_finding_id_idx" ON "actions"("area_id", "finding_id");

-- CreateIndex
CREATE INDEX "action_notes_area_id_action_id_idx" ON "action_notes"("area_id", "action_id");

-- CreateIndex
CREATE INDEX "notifications_area_id_person_id_read_at_idx" ON "notifications"("area_id", "person_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "partners_area_id_slug_key" ON "partners"("area_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "services_area_id_partner_id_name_key" ON "services"("area_id", "partner_id", "name");

-- CreateIndex
CREATE INDEX "criterion_assignments_area_id_framework_code_idx" ON "criterion_assignments"("area_id", "framework_code");

-- CreateIndex
CREATE INDEX "key_contacts_area_id_partner_id_idx" ON "key_contacts"("area_id", "partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_secret_hash_key" ON "sessions"("secret_hash");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_failures_account_key_at_idx" ON "sign_in_failures"("account_key", "at");

-- CreateIndex
CREATE INDEX "sign_in_failures_source_key_at_idx" ON "sign_in_failures"("source_key", "at");

-- CreateIndex
CREATE INDEX "role_grants_person_id_idx" ON "role_grants"("person_id");

-- CreateIndex
CREATE INDEX "status_reports_area_id_board_id_status_idx" ON "status_reports"("area_id", "board_id", "status");

-- CreateIndex
CREATE INDEX "self_evaluations_area_id_framework_code_status_idx" ON "self_evaluations"("area_id", "framework_code", "status");

-- CreateIndex
CREATE UNIQUE INDEX "self_evaluations_area_id_service_id_framework_code_cycle_key" ON "self_evaluations"("area_id", "service_id", "framework_code", "cycle");

-- AddForeignKey
ALTER TABLE "adopted_frameworks" ADD CONSTRAINT "adopted_frameworks_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boards" ADD CONSTRAINT "boards_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_area_id_audit_id_fkey" FOREIGN KEY ("area_id", "audit_id") REFERENCES "case_audits"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_reviews" ADD CONSTRAINT "case_reviews_area_id_case_file_id_fkey" FOREIGN KEY ("area_id", "case_file_id") REFERENCES "case_files"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_reviews" ADD CONSTRAINT "case_reviews_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_reviews" ADD CONSTRAINT "case_reviews_moderated_by_id_fkey" FOREIGN KEY ("moderated_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "children_at_risk" ADD CONSTRAINT "children_at_risk_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "children_at_risk" ADD CONSTRAINT "children_at_risk_area_id_case_file_id_fkey" FOREIGN KEY ("area_id", "case_file_id") REFERENCES "case_files"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "children_at_risk" ADD CONSTRAINT "children_at_risk_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "children_at_risk" ADD CONSTRAINT "children_at_risk_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_area_id_item_id_fkey" FOREIGN KEY ("area_id", "item_id") REFERENCES "evidence_items"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_versions" ADD CONSTRAINT "evidence_versions_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_area_id_item_id_fkey" FOREIGN KEY ("area_id", "item_id") REFERENCES "evidence_items"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "findings" ADD CONSTRAINT "findings_area_id_inspection_id_fkey" FOREIGN KEY ("area_id", "inspection_id") REFERENCES "inspections"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_area_id_finding_id_fkey" FOREIGN KEY ("area_id", "finding_id") REFERENCES "findings"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "action_notes" ADD CONSTRAINT "action_notes_area_id_action_id_fkey" FOREIGN KEY ("area_id", "action_id") REFERENCES "actions"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_notes" ADD CONSTRAINT "action_notes_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_items" ADD CONSTRAINT "handover_items_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "handover_items" ADD CONSTRAINT "handover_items_area_id_evidence_item_id_fkey" FOREIGN KEY ("area_id", "evidence_item_id") REFERENCES "evidence_items"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partners" ADD CONSTRAINT "partners_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "services" ADD CONSTRAINT "services_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_assignments" ADD CONSTRAINT "criterion_assignments_area_id_service_id_fkey" FOREIGN KEY ("area_id", "service_id") REFERENCES "services"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_contacts" ADD CONSTRAINT "key_contacts_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_contacts" ADD CONSTRAINT "key_contacts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_area_id_board_id_fkey" FOREIGN KEY ("area_id", "board_id") REFERENCES "boards"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_area_id_board_id_fkey" FOREIGN KEY ("area_id", "board_id") REFERENCES "boards"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "status_reports" ADD CONSTRAINT "status_reports_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "self_evaluations" ADD CONSTRAINT "self_evaluations_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluations" ADD CONSTRAINT "self_evaluations_area_id_service_id_fkey" FOREIGN KEY ("area_id", "service_id") REFERENCES "services"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluations" ADD CONSTRAINT "self_evaluations_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "self_evaluations" ADD CONSTRAINT "self_evaluations_returned_by_id_fkey" FOREIGN KEY ("returned_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "self_evaluations" ADD CONSTRAINT "self_evaluations_agreed_by_id_fkey" FOREIGN KEY ("agreed_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "self_evaluation_entries" ADD CONSTRAINT "self_evaluation_entries_area_id_self_evaluation_id_fkey" FOREIGN KEY ("area_id", "self_evaluation_id") REFERENCES "self_evaluations"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_entries" ADD CONSTRAINT "self_evaluation_entries_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
