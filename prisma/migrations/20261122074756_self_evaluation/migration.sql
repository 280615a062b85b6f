-- DropIndex
DROP INDEX "self_evaluations_area_id_service_id_framework_code_cycle_key";

-- AlterTable
ALTER TABLE "self_evaluation_entries" ADD COLUMN     "is_carried_over" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sent_version" INTEGER;

-- AlterTable
ALTER TABLE "self_evaluations" ADD COLUMN "cycle_id" UUID, ADD COLUMN "edition" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "built_documents" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "framework_code" TEXT NOT NULL,
    "subject_id" UUID,
    "marking" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "steps" INTEGER NOT NULL DEFAULT 0,
    "file_name" TEXT NOT NULL,
    "storage_key" TEXT,
    "size_in_bytes" INTEGER,
    "sha256" TEXT,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "built_documents_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "measures" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "good_is" TEXT NOT NULL,
    "target" DOUBLE PRECISION,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measures_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "measure_readings" (
    "area_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "period_to_on" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_readings_pkey" PRIMARY KEY ("area_id","measure_id","period_to_on")
);

-- CreateTable
CREATE TABLE "measure_links" (
    "area_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "criterion_code" TEXT NOT NULL,

    CONSTRAINT "measure_links_pkey" PRIMARY KEY ("area_id","measure_id","framework_code","criterion_code")
);

-- CreateTable
CREATE TABLE "overarching_evaluations" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "element_code" TEXT NOT NULL,
    "cycle_id" UUID NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "returned_by_id" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "signed_off_by_id" UUID,
    "signed_off_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "overarching_evaluations_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "overarching_entries" (
    "area_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "judgement" TEXT NOT NULL,
    "what_next" TEXT NOT NULL,
    "grade" TEXT,
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "overarching_entries_pkey" PRIMARY KEY ("area_id","evaluation_id","criterion_code")
);

-- CreateTable
CREATE TABLE "overarching_revisions" (
    "area_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "judgement" TEXT NOT NULL,
    "what_next" TEXT NOT NULL,
    "grade" TEXT,
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "overarching_revisions_pkey" PRIMARY KEY ("area_id","evaluation_id","criterion_code","version")
);

-- CreateTable
CREATE TABLE "overarching_quotes" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "self_evaluation_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "overarching_quotes_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "overarching_sources" (
    "area_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "self_evaluation_id" UUID NOT NULL,

    CONSTRAINT "overarching_sources_pkey" PRIMARY KEY ("area_id","evaluation_id","criterion_code","self_evaluation_id")
);

-- CreateTable
CREATE TABLE "self_evaluation_cycles" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "carried_from_id" UUID,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "self_evaluation_cycles_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "self_evaluation_revisions" (
    "area_id" UUID NOT NULL,
    "self_evaluation_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "what_we_know" TEXT NOT NULL,
    "how_we_know" TEXT NOT NULL,
    "what_next" TEXT NOT NULL,
    "grade" TEXT,
    "confidence" TEXT,
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "self_evaluation_revisions_pkey" PRIMARY KEY ("area_id","self_evaluation_id","criterion_code","version")
);

-- CreateTable
CREATE TABLE "self_evaluation_evidence" (
    "area_id" UUID NOT NULL,
    "self_evaluation_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "item_id" UUID NOT NULL,

    CONSTRAINT "self_evaluation_evidence_pkey" PRIMARY KEY ("area_id","self_evaluation_id","criterion_code","item_id")
);

-- CreateTable
CREATE TABLE "criterion_contributors" (
    "area_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "named_by_id" UUID NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "criterion_contributors_pkey" PRIMARY KEY ("area_id","service_id","framework_code","criterion_code","person_id")
);

-- CreateTable
CREATE TABLE "self_evaluation_reminders" (
    "area_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "self_evaluation_reminders_pkey" PRIMARY KEY ("area_id","cycle_id","service_id","stage")
);

-- CreateTable
CREATE TABLE "self_evaluation_comments" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "self_evaluation_id" UUID NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "part" TEXT,
    "quote" TEXT,
    "body" TEXT NOT NULL,
    "is_internal" BOOLEAN NOT NULL DEFAULT false,
    "reply_to_id" UUID,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "self_evaluation_comments_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "self_evaluation_mentions" (
    "area_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "self_evaluation_mentions_pkey" PRIMARY KEY ("area_id","comment_id","person_id")
);

-- CreateTable
CREATE TABLE "self_evaluation_imports" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "framework_code" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "entries" JSONB NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "self_evaluation_imports_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "working_copies" (
    "area_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "form_name" TEXT NOT NULL,
    "base_version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "working_copies_pkey" PRIMARY KEY ("area_id","person_id","path","form_name")
);

-- Every cycle that a service has named so far becomes a cycle of its area, due when the last of its answers was.
INSERT INTO "self_evaluation_cycles" ("area_id", "id", "framework_code", "name", "started_on", "due_on")
SELECT e."area_id", gen_random_uuid(), e."framework_code", e."cycle",
  min((e."started_at" AT TIME ZONE 'Europe/London')::date),
  coalesce(
    (SELECT max(a."due_on") FROM "criterion_assignments" a
      WHERE a."area_id" = e."area_id" AND a."framework_code" = e."framework_code"),
    max((e."started_at" AT TIME ZONE 'Europe/London')::date))
FROM "self_evaluations" e GROUP BY e."area_id", e."framework_code", e."cycle";
UPDATE "self_evaluations" e SET "cycle_id" = c."id" FROM "self_evaluation_cycles" c
WHERE c."area_id" = e."area_id" AND c."framework_code" = e."framework_code" AND c."name" = e."cycle";
ALTER TABLE "self_evaluations" DROP COLUMN "cycle", ALTER COLUMN "cycle_id" SET NOT NULL;

-- What was saved before revisions were kept is each entry's first known one.
INSERT INTO "self_evaluation_revisions" ("area_id", "self_evaluation_id", "criterion_code", "version", "what_we_know",
  "how_we_know", "what_next", "grade", "confidence", "edited_by_id", "edited_at")
SELECT "area_id", "self_evaluation_id", "criterion_code", "version", "what_we_know", "how_we_know", "what_next",
  "grade", "confidence", "edited_by_id", "edited_at" FROM "self_evaluation_entries";

-- What stands as it was sent; of what was returned before this nobody knows any more what had been sent.
UPDATE "self_evaluation_entries" SET "sent_version" = "self_evaluation_entries"."version" FROM "self_evaluations" e
WHERE e."area_id" = "self_evaluation_entries"."area_id" AND e."id" = "self_evaluation_id" AND e."status" = 'submitted';

-- CreateIndex
CREATE INDEX "built_documents_area_id_requested_by_id_idx" ON "built_documents"("area_id", "requested_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "measures_area_id_partner_id_name_key" ON "measures"("area_id", "partner_id", "name");

-- CreateIndex
CREATE INDEX "measure_links_area_id_framework_code_criterion_code_idx" ON "measure_links"("area_id", "framework_code", "criterion_code");

-- CreateIndex
CREATE UNIQUE INDEX "overarching_evaluations_area_id_cycle_id_element_code_editi_key" ON "overarching_evaluations"("area_id", "cycle_id", "element_code", "edition");

-- CreateIndex
CREATE INDEX "overarching_quotes_area_id_evaluation_id_criterion_code_idx" ON "overarching_quotes"("area_id", "evaluation_id", "criterion_code");

-- CreateIndex
CREATE UNIQUE INDEX "self_evaluation_cycles_area_id_framework_code_name_key" ON "self_evaluation_cycles"("area_id", "framework_code", "name");

-- CreateIndex
CREATE INDEX "self_evaluation_evidence_area_id_item_id_idx" ON "self_evaluation_evidence"("area_id", "item_id");

-- CreateIndex
CREATE INDEX "criterion_contributors_area_id_person_id_idx" ON "criterion_contributors"("area_id", "person_id");

-- CreateIndex
CREATE INDEX "self_evaluation_comments_area_id_self_evaluation_id_criteri_idx" ON "self_evaluation_comments"("area_id", "self_evaluation_id", "criterion_code");

-- CreateIndex
CREATE INDEX "self_evaluation_mentions_area_id_person_id_idx" ON "self_evaluation_mentions"("area_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "self_evaluations_area_id_service_id_cycle_id_edition_key" ON "self_evaluations"("area_id", "service_id", "cycle_id", "edition");

-- AddForeignKey
ALTER TABLE "built_documents" ADD CONSTRAINT "built_documents_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measures" ADD CONSTRAINT "measures_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_readings" ADD CONSTRAINT "measure_readings_area_id_measure_id_fkey" FOREIGN KEY ("area_id", "measure_id") REFERENCES "measures"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_readings" ADD CONSTRAINT "measure_readings_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_links" ADD CONSTRAINT "measure_links_area_id_measure_id_fkey" FOREIGN KEY ("area_id", "measure_id") REFERENCES "measures"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overarching_evaluations" ADD CONSTRAINT "overarching_evaluations_area_id_cycle_id_fkey" FOREIGN KEY ("area_id", "cycle_id") REFERENCES "self_evaluation_cycles"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overarching_evaluations" ADD CONSTRAINT "overarching_evaluations_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overarching_evaluations" ADD CONSTRAINT "overarching_evaluations_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "overarching_evaluations" ADD CONSTRAINT "overarching_evaluations_returned_by_id_fkey" FOREIGN KEY ("returned_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "overarching_evaluations" ADD CONSTRAINT "overarching_evaluations_signed_off_by_id_fkey" FOREIGN KEY ("signed_off_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "overarching_entries" ADD CONSTRAINT "overarching_entries_area_id_evaluation_id_fkey" FOREIGN KEY ("area_id", "evaluation_id") REFERENCES "overarching_evaluations"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overarching_entries" ADD CONSTRAINT "overarching_entries_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overarching_revisions" ADD CONSTRAINT "overarching_revisions_area_id_evaluation_id_criterion_code_fkey" FOREIGN KEY ("area_id", "evaluation_id", "criterion_code") REFERENCES "overarching_entries"("area_id", "evaluation_id", "criterion_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overarching_revisions" ADD CONSTRAINT "overarching_revisions_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overarching_quotes" ADD CONSTRAINT "overarching_quotes_area_id_evaluation_id_criterion_code_fkey" FOREIGN KEY ("area_id", "evaluation_id", "criterion_code") REFERENCES "overarching_entries"("area_id", "evaluation_id", "criterion_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overarching_quotes" ADD CONSTRAINT "overarching_quotes_area_id_self_evaluation_id_fkey" FOREIGN KEY ("area_id", "self_evaluation_id") REFERENCES "self_evaluations"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overarching_sources" ADD CONSTRAINT "overarching_sources_area_id_evaluation_id_criterion_code_fkey" FOREIGN KEY ("area_id", "evaluation_id", "criterion_code") REFERENCES "overarching_entries"("area_id", "evaluation_id", "criterion_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overarching_sources" ADD CONSTRAINT "overarching_sources_area_id_self_evaluation_id_fkey" FOREIGN KEY ("area_id", "self_evaluation_id") REFERENCES "self_evaluations"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_cycles" ADD CONSTRAINT "self_evaluation_cycles_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_cycles" ADD CONSTRAINT "self_evaluation_cycles_area_id_carried_from_id_fkey" FOREIGN KEY ("area_id", "carried_from_id") REFERENCES "self_evaluation_cycles"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "self_evaluations" ADD CONSTRAINT "self_evaluations_area_id_cycle_id_fkey" FOREIGN KEY ("area_id", "cycle_id") REFERENCES "self_evaluation_cycles"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_revisions" ADD CONSTRAINT "self_evaluation_revisions_area_id_self_evaluation_id_crite_fkey" FOREIGN KEY ("area_id", "self_evaluation_id", "criterion_code") REFERENCES "self_evaluation_entries"("area_id", "self_evaluation_id", "criterion_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_revisions" ADD CONSTRAINT "self_evaluation_revisions_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_evidence" ADD CONSTRAINT "self_evaluation_evidence_area_id_self_evaluation_id_criter_fkey" FOREIGN KEY ("area_id", "self_evaluation_id", "criterion_code") REFERENCES "self_evaluation_entries"("area_id", "self_evaluation_id", "criterion_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_evidence" ADD CONSTRAINT "self_evaluation_evidence_area_id_item_id_fkey" FOREIGN KEY ("area_id", "item_id") REFERENCES "evidence_items"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_contributors" ADD CONSTRAINT "criterion_contributors_area_id_service_id_fkey" FOREIGN KEY ("area_id", "service_id") REFERENCES "services"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_contributors" ADD CONSTRAINT "criterion_contributors_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_contributors" ADD CONSTRAINT "criterion_contributors_named_by_id_fkey" FOREIGN KEY ("named_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_reminders" ADD CONSTRAINT "self_evaluation_reminders_area_id_cycle_id_fkey" FOREIGN KEY ("area_id", "cycle_id") REFERENCES "self_evaluation_cycles"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_reminders" ADD CONSTRAINT "self_evaluation_reminders_area_id_service_id_fkey" FOREIGN KEY ("area_id", "service_id") REFERENCES "services"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_comments" ADD CONSTRAINT "self_evaluation_comments_area_id_self_evaluation_id_fkey" FOREIGN KEY ("area_id", "self_evaluation_id") REFERENCES "self_evaluations"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_comments" ADD CONSTRAINT "self_evaluation_comments_area_id_reply_to_id_fkey" FOREIGN KEY ("area_id", "reply_to_id") REFERENCES "self_evaluation_comments"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "self_evaluation_comments" ADD CONSTRAINT "self_evaluation_comments_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_comments" ADD CONSTRAINT "self_evaluation_comments_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "self_evaluation_mentions" ADD CONSTRAINT "self_evaluation_mentions_area_id_comment_id_fkey" FOREIGN KEY ("area_id", "comment_id") REFERENCES "self_evaluation_comments"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_mentions" ADD CONSTRAINT "self_evaluation_mentions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_imports" ADD CONSTRAINT "self_evaluation_imports_area_id_service_id_fkey" FOREIGN KEY ("area_id", "service_id") REFERENCES "services"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_evaluation_imports" ADD CONSTRAINT "self_evaluation_imports_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Isolation.

-- Read by the area as a whole; written within the reach that the second column says.
DO $$
DECLARE
  area_table text;
  writable text;
BEGIN
  FOR area_table, writable IN VALUES
    ('self_evaluation_reminders', 'true'),
    ('self_evaluation_cycles', 'app_reach() = ''area'''),
    ('measures', 'app_reaches(partner_id)'),
    ('measure_readings', 'EXISTS (SELECT FROM measures m WHERE m.area_id = measure_readings.area_id
      AND m.id = measure_id AND app_reaches(m.partner_id))'),
    ('measure_links', 'EXISTS (SELECT FROM measures m WHERE m.area_id = measure_links.area_id
      AND m.id = measure_id AND app_reaches(m.partner_id))'),
    ('criterion_contributors', 'EXISTS (SELECT FROM services v WHERE v.area_id = criterion_contributors.area_id
      AND v.id = service_id AND app_reaches(v.partner_id))')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', area_table);
    EXECUTE format('CREATE POLICY of_area ON %I FOR SELECT TO prepare_app USING (area_id = app_area_id())', area_table);
    EXECUTE format('CREATE POLICY within_reach ON %I TO prepare_app
      USING (area_id = app_area_id() AND %s)', area_table, writable);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO prepare_app', area_table);
  END LOOP;
END $$;
-- Whoever writes first where there has never been a cycle begins one; what becomes of it is the area's to say.
CREATE POLICY first_writer ON self_evaluation_cycles FOR INSERT TO prepare_app
  WITH CHECK (area_id = app_area_id() AND app_reach() = 'partner');

-- True where the transaction may write in this self-evaluation: one of its own partners', and still in hand.
CREATE FUNCTION app_writes_self_evaluation(area uuid, evaluation uuid) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT EXISTS (SELECT FROM self_evaluations s WHERE s.area_id = area AND s.id = evaluation
    AND app_reaches(s.partner_id) AND s.status IN ('draft', 'returned'))
$$;

-- An entry is written only while its self-evaluation is in hand.
DROP POLICY of_self_evaluation ON self_evaluation_entries;
CREATE POLICY of_self_evaluation ON self_evaluation_entries TO prepare_app
  -- No function: the database asks the subquery once for all rows, a function for each row anew.
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM self_evaluations s WHERE s.area_id = self_evaluation_entries.area_id AND s.id = self_evaluation_id))
  WITH CHECK (area_id = app_area_id() AND app_writes_self_evaluation(area_id, self_evaluation_id));

-- Who wrote what is for those who may challenge it and for the partner itself, not for other partners.
ALTER TABLE self_evaluation_revisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_self_evaluation ON self_evaluation_revisions TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM self_evaluations s WHERE s.area_id = self_evaluation_revisions.area_id AND s.id = self_evaluation_id
      AND app_reaches(s.partner_id)))
  WITH CHECK (area_id = app_area_id() AND app_writes_self_evaluation(area_id, self_evaluation_id));
GRANT SELECT, INSERT ON self_evaluation_revisions TO prepare_app;

ALTER TABLE self_evaluation_evidence ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_self_evaluation ON self_evaluation_evidence TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM self_evaluations s WHERE s.area_id = self_evaluation_evidence.area_id AND s.id = self_evaluation_id))
  WITH CHECK (area_id = app_area_id() AND app_writes_self_evaluation(area_id, self_evaluation_id));
CREATE POLICY while_written ON self_evaluation_evidence AS RESTRICTIVE FOR DELETE TO prepare_app
  USING (app_writes_self_evaluation(area_id, self_evaluation_id));
GRANT SELECT, INSERT, DELETE ON self_evaluation_evidence TO prepare_app;

ALTER TABLE self_evaluation_comments ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_self_evaluation ON self_evaluation_comments TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM self_evaluations s WHERE s.area_id = self_evaluation_comments.area_id AND s.id = self_evaluation_id
      AND app_reaches(s.partner_id)));
CREATE POLICY own_words ON self_evaluation_comments AS RESTRICTIVE FOR INSERT TO prepare_app
  WITH CHECK (written_by_id = app_person_id());
-- What somebody said stays as they said it; only whether it is dealt with changes.
GRANT SELECT, INSERT, UPDATE (resolved_by_id, resolved_at, version) ON self_evaluation_comments TO prepare_app;

ALTER TABLE self_evaluation_mentions ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_comment ON self_evaluation_mentions TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM self_evaluation_comments c WHERE c.area_id = self_evaluation_mentions.area_id AND c.id = comment_id));
GRANT SELECT, INSERT ON self_evaluation_mentions TO prepare_app;

ALTER TABLE self_evaluation_imports ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON self_evaluation_imports TO prepare_app
  USING (area_id = app_area_id() AND app_reaches(partner_id));
GRANT SELECT, INSERT, UPDATE ON self_evaluation_imports TO prepare_app;

-- The overarching evaluations are the task group's until they are signed off; then the area's.
ALTER TABLE overarching_evaluations ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON overarching_evaluations TO prepare_app
  USING (area_id = app_area_id() AND (app_reach() = 'area' OR (app_reach() = 'partner' AND status = 'signed-off')))
  WITH CHECK (area_id = app_area_id() AND app_reach() = 'area');
GRANT SELECT, INSERT, UPDATE ON overarching_evaluations TO prepare_app;

CREATE FUNCTION app_writes_overarching(area uuid, evaluation uuid) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT app_reach() = 'area' AND EXISTS (SELECT FROM overarching_evaluations o
    WHERE o.area_id = area AND o.id = evaluation AND o.status IN ('draft', 'returned'))
$$;

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY[
    'overarching_entries', 'overarching_revisions', 'overarching_quotes', 'overarching_sources'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY of_evaluation ON %I TO prepare_app
      USING (area_id = app_area_id() AND EXISTS (
        SELECT FROM overarching_evaluations o WHERE o.area_id = %I.area_id AND o.id = evaluation_id))
      WITH CHECK (area_id = app_area_id() AND app_writes_overarching(area_id, evaluation_id))', part, part);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO prepare_app', part);
  END LOOP;
END $$;
GRANT UPDATE ON overarching_entries TO prepare_app;
GRANT UPDATE, DELETE ON overarching_quotes, overarching_sources TO prepare_app;
CREATE POLICY while_written ON overarching_quotes AS RESTRICTIVE FOR DELETE TO prepare_app
  USING (app_writes_overarching(area_id, evaluation_id));
CREATE POLICY while_written ON overarching_sources AS RESTRICTIVE FOR DELETE TO prepare_app
  USING (app_writes_overarching(area_id, evaluation_id));

-- Whose words an overarching evaluation quotes or was composed from: names and dates, never the words themselves. What is
-- signed off says so to the partners also where the service has agreed another since, which they cannot see any more.
CREATE FUNCTION overarching_origins(asked uuid[])
RETURNS TABLE (id uuid, service_id uuid, edition int, agreed_at timestamptz, service text, partner text, cycle text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.service_id, s.edition, s.agreed_at, v.name, p.name, c.name
  FROM self_evaluations s
  JOIN services v ON v.area_id = s.area_id AND v.id = s.service_id
  JOIN partners p ON p.area_id = s.area_id AND p.id = s.partner_id
  JOIN self_evaluation_cycles c ON c.area_id = s.area_id AND c.id = s.cycle_id
  WHERE s.area_id = app_area_id() AND s.id = ANY (asked) AND (app_reach() = 'area' OR (app_reach() = 'partner' AND EXISTS (
    SELECT FROM overarching_evaluations o WHERE o.area_id = s.area_id AND o.status = 'signed-off' AND (
      EXISTS (SELECT FROM overarching_quotes q
        WHERE q.area_id = o.area_id AND q.evaluation_id = o.id AND q.self_evaluation_id = s.id)
      OR EXISTS (SELECT FROM overarching_sources t
        WHERE t.area_id = o.area_id AND t.evaluation_id = o.id AND t.self_evaluation_id = s.id)))))
$$;
REVOKE EXECUTE ON FUNCTION overarching_origins(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION overarching_origins(uuid[]) TO prepare_app;

-- Theirs alone, whatever else they reach.
ALTER TABLE working_copies ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_person ON working_copies TO prepare_app
  USING (area_id = app_area_id() AND person_id = app_person_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON working_copies TO prepare_app;

-- Who else has been typing on a page of the area since then: their names and when, never what.
CREATE FUNCTION others_writing(at_path text, since timestamptz)
RETURNS TABLE (person_id uuid, name text, kept_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, max(w.kept_at) FROM working_copies w JOIN people p ON p.id = w.person_id
  WHERE app_reach() IN ('area', 'partner') AND w.area_id = app_area_id() AND w.path = at_path
    AND w.person_id <> app_person_id() AND w.kept_at > since
  GROUP BY p.id, p.name
$$;
REVOKE EXECUTE ON FUNCTION others_writing(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION others_writing(text, timestamptz) TO prepare_app;

-- Whoever asked for it, and the system, as which the worker builds it.
ALTER TABLE built_documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_person ON built_documents TO prepare_app
  USING (area_id = app_area_id()
    AND (requested_by_id = app_person_id() OR app_person_id() = '00000000-0000-0000-0000-000000000001'));
GRANT SELECT, INSERT, UPDATE, DELETE ON built_documents TO prepare_app;

-- What has been agreed or signed off never changes, whoever asks: its words, who agreed them, and when.
CREATE FUNCTION refuse_change_of_agreed_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.status = 'superseded'
    AND to_jsonb(NEW) - 'status' - 'version' = to_jsonb(OLD) - 'status' - 'version' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an agreed evaluation never changes';
END $$;
CREATE TRIGGER agreed_is_fixed BEFORE UPDATE OR DELETE ON self_evaluations
  FOR EACH ROW WHEN (OLD.status IN ('agreed', 'superseded')) EXECUTE FUNCTION refuse_change_of_agreed_evaluation();
CREATE TRIGGER signed_off_is_fixed BEFORE UPDATE OR DELETE ON overarching_evaluations
  FOR EACH ROW WHEN (OLD.status IN ('signed-off', 'superseded')) EXECUTE FUNCTION refuse_change_of_agreed_evaluation();
CREATE TRIGGER agreed_evidence_is_fixed BEFORE UPDATE OR DELETE ON self_evaluation_evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_agreed_entry();

CREATE FUNCTION refuse_change_of_signed_off_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM overarching_evaluations o
    WHERE o.area_id = OLD.area_id AND o.id = OLD.evaluation_id AND o.status IN ('signed-off', 'superseded')) THEN
    RAISE EXCEPTION 'a signed-off evaluation never changes';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER signed_off_entry_is_fixed BEFORE UPDATE OR DELETE ON overarching_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_off_entry();
CREATE TRIGGER signed_off_quote_is_fixed BEFORE UPDATE OR DELETE ON overarching_quotes
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_off_entry();
CREATE TRIGGER signed_off_source_is_fixed BEFORE UPDATE OR DELETE ON overarching_sources
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_off_entry();

CREATE FUNCTION refuse_change_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what somebody saved is never rewritten';
END $$;
CREATE TRIGGER revision_is_fixed BEFORE UPDATE OR DELETE ON self_evaluation_revisions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_revision();
CREATE TRIGGER revision_is_fixed BEFORE UPDATE OR DELETE ON overarching_revisions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_revision();

-- What is over and need not be kept: forms never taken back, spent links, failures past every throttle, imports that
-- nobody applied, working copies that nobody came back to, sessions and mails of long ago. Says how many rows went.
CREATE OR REPLACE FUNCTION remove_leftovers(at timestamptz) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  removed int := 0;
  step int;
BEGIN
  IF coalesce(app_reach(), '') <> 'system' THEN RAISE EXCEPTION 'this reach may not remove leftovers'; END IF;
  DELETE FROM kept_forms WHERE expires_at < at;
  GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
  DELETE FROM sign_in_links WHERE expires_at < at - interval '1 day';
  GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
  DELETE FROM sign_in_failures f WHERE f.at < remove_leftovers.at - interval '1 day';
  GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
  DELETE FROM people_imports WHERE uploaded_at < at - interval '1 day' AND applied_at IS NULL;
  GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
  DELETE FROM self_evaluation_imports WHERE uploaded_at < at - interval '7 days' AND applied_at IS NULL;
  GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
  DELETE FROM working_copies WHERE kept_at < at - interval '90 days';
  GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
  DELETE FROM sessions WHERE coalesce(ended_at, expires_at) < at - interval '90 days';
  GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
  DELETE FROM mails WHERE queued_at < at - interval '90 days' AND status <> 'waiting';
  GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
  RETURN removed;
END $$;

-- The facts of readiness, with measures: as many of the latest readings as a control chart looks at
-- (CHARTED_READINGS in lib/measures/signals.ts).
CREATE OR REPLACE FUNCTION readiness_facts(area uuid, person uuid, reach text, partners uuid[], wanted_framework text)
RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  framework text;
BEGIN
  PERFORM work_for(area, person, reach, partners);
  SELECT f.framework_code INTO framework FROM adopted_frameworks f
  WHERE f.area_id = area AND (wanted_framework IS NULL OR f.framework_code = wanted_framework)
  ORDER BY f.position LIMIT 1;
  IF framework IS NULL THEN RETURN NULL; END IF;
  RETURN jsonb_build_object(
    'framework', framework,
    'adopted', (
      SELECT jsonb_agg(jsonb_build_object('code', f.framework_code, 'kindCode', f.kind_code) ORDER BY f.position)
      FROM adopted_frameworks f WHERE f.area_id = area),
    'partners', (
      SELECT jsonb_agg(jsonb_build_object(
        'id', p.id, 'slug', p.slug, 'name', p.name, 'shortName', p.short_name, 'holdsCaseFiles', p.holds_case_files,
        'keyContactName', k.name, 'keyContactConfirmedOn', k.confirmed_on, 'deputyConfirmedOn', d.confirmed_on
      ) ORDER BY p.position)
      FROM partners p
      LEFT JOIN LATERAL (
        SELECT pe.name, c.confirmed_on FROM key_contacts c JOIN people pe ON pe.id = c.person_id
        WHERE c.area_id = area AND c.partner_id = p.id AND NOT c.is_deputy AND c.ended_on IS NULL
        ORDER BY c.confirmed_on DESC NULLS LAST LIMIT 1) k ON true
      LEFT JOIN LATERAL (
        SELECT c.confirmed_on FROM key_contacts c
        WHERE c.area_id = area AND c.partner_id = p.id AND c.is_deputy AND c.ended_on IS NULL
        ORDER BY c.confirmed_on DESC NULLS LAST LIMIT 1) d ON true
      WHERE p.area_id = area AND app_reaches(p.id)),
    'assignments', (
      SELECT jsonb_agg(jsonb_build_object(
        'serviceId', s.id, 'serviceName', s.name, 'partnerId', s.partner_id, 'criterion', a.criterion_code,
        'dueOn', a.due_on))
      FROM criterion_assignments a JOIN services s ON s.area_id = a.area_id AND s.id = a.service_id
      WHERE a.area_id = area AND a.framework_code = framework AND app_reaches(s.partner_id)),
    'evaluations', (
      SELECT jsonb_agg(jsonb_build_object(
        'serviceId', s.service_id, 'criterion', e.criterion_code, 'status', s.status, 'grade', e.grade,
        'agreedOn', (s.agreed_at AT TIME ZONE 'Europe/London')::date))
      FROM self_evaluations s
      JOIN self_evaluation_entries e ON e.area_id = s.area_id AND e.self_evaluation_id = s.id
      WHERE s.area_id = area AND s.framework_code = framework AND s.status <> 'superseded' AND app_reaches(s.partner_id)),
    'evidence', (
      SELECT jsonb_agg(to_jsonb(grouped)) FROM (
        SELECT l.criterion_code AS criterion, i.partner_id AS "partnerId", i.kind, i.status,
          i.review_by_on AS "reviewByOn", i.period_to_on AS "periodToOn", count(*) AS count
        FROM evidence_links l JOIN evidence_items i ON i.area_id = l.area_id AND i.id = l.item_id
        WHERE l.area_id = area AND l.framework_code = framework AND i.status IN ('accepted', 'proposed')
          AND app_reaches(i.partner_id)
        GROUP BY 1, 2, 3, 4, 5, 6) grouped),
    'audits', (
      SELECT jsonb_agg(to_jsonb(grouped)) FROM (
        SELECT a.criterion_code AS criterion, f.partner_id AS "partnerId", r.moderated_grade AS "moderatedGrade",
          (r.moderated_at AT TIME ZONE 'Europe/London')::date AS "moderatedOn", count(*) AS count
        FROM case_audits a
        JOIN case_files f ON f.area_id = a.area_id AND f.audit_id = a.id
        JOIN case_reviews r ON r.area_id = f.area_id AND r.case_file_id = f.id
        WHERE a.area_id = area AND a.framework_code = framework AND r.moderated_grade IS NOT NULL
        GROUP BY 1, 2, 3, 4) grouped),
    'childrenAtRisk', (
      SELECT jsonb_agg(jsonb_build_object(
        'id', c.id, 'partnerId', c.partner_id, 'raisedOn', (c.raised_at AT TIME ZONE 'Europe/London')::date,
        'isSafeRecorded', c.safe_at IS NOT NULL, 'decisionMakerName', c.decision_maker))
      FROM children_at_risk c WHERE c.area_id = area AND (c.safe_at IS NULL OR c.decision_maker IS NULL)),
    'findings', (
      SELECT jsonb_agg(jsonb_build_object(
        'id', f.id, 'title', f.title, 'kind', f.kind, 'criterion', f.criterion_code, 'partnerId', f.partner_id,
        'ownerName', NULL, 'dueOn', coalesce(f.printed_due_on, f.calculated_due_on)))
      FROM findings f
      WHERE f.area_id = area AND f.framework_code = framework AND app_reaches(f.partner_id)),
    'actions', (
      SELECT jsonb_agg(jsonb_build_object(
        'id', a.id, 'title', a.title, 'findingId', a.finding_id, 'criterion', f.criterion_code,
        'partnerId', a.partner_id, 'ownerName', a.owner_name, 'dueOn', a.due_on, 'status', a.status))
      FROM actions a JOIN findings f ON f.area_id = a.area_id AND f.id = a.finding_id
      WHERE a.area_id = area AND f.framework_code = framework AND app_reaches(a.partner_id)),
    'measures', (
      SELECT jsonb_agg(jsonb_build_object(
        'id', m.id, 'name', m.name, 'partnerId', m.partner_id, 'unit', m.unit, 'goodIs', m.good_is, 'target', m.target,
        'criteria', l.criteria,
        'readings', (
          SELECT jsonb_agg(jsonb_build_object('periodToOn', r.period_to_on, 'value', r.value) ORDER BY r.period_to_on)
          FROM (
            SELECT period_to_on, value FROM measure_readings
            WHERE area_id = area AND measure_id = m.id ORDER BY period_to_on DESC LIMIT 36) r)))
      FROM measures m
      JOIN (
        SELECT measure_id, jsonb_agg(criterion_code ORDER BY criterion_code) AS criteria
        FROM measure_links WHERE area_id = area AND framework_code = framework GROUP BY 1) l ON l.measure_id = m.id
      WHERE m.area_id = area AND app_reaches(m.partner_id)),
    'handover', (
      SELECT jsonb_agg(jsonb_build_object(
        'key', h.item_key, 'partnerId', h.partner_id, 'ownerName', h.owner_name,
        'hasCurrentDocument', coalesce(i.status = 'accepted', false), 'reviewByOn', i.review_by_on,
        'daysToProduce', h.days_to_produce))
      FROM handover_items h
      LEFT JOIN evidence_items i ON i.area_id = h.area_id AND i.id = h.evidence_item_id
      WHERE h.area_id = area AND h.framework_code = framework AND (app_reach() = 'area' OR app_reaches(h.partner_id))),
    'trend', (
      SELECT jsonb_agg(jsonb_build_object(
        'takenOn', r.taken_on, 'status', r.status, 'blockers', r.blockers, 'gaps', r.gaps,
        'inPlace', r.in_place, 'needed', r.needed) ORDER BY r.taken_on)
      FROM readiness_snapshots r
      WHERE r.area_id = area AND r.framework_code = framework AND app_reach() = 'area')
  );
END $$;
