-- AlterTable
ALTER TABLE "evidence_items" ADD COLUMN     "audience" TEXT NOT NULL DEFAULT 'area';

-- AlterTable
ALTER TABLE "evidence_links" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "evidence_versions" ADD COLUMN     "check_fault" TEXT,
ADD COLUMN     "check_status" TEXT NOT NULL DEFAULT 'waiting',
ADD COLUMN     "checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "page_count" INTEGER,
ADD COLUMN     "text_status" TEXT NOT NULL DEFAULT 'waiting';

-- AlterTable
ALTER TABLE "handover_items" ADD COLUMN     "evidence_note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "self_evaluation_evidence" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "evidence_rooms" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "framework_code" TEXT NOT NULL,
    "inspection_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "open_until_on" DATE,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by_id" UUID,
    "frozen_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_rooms_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "evidence_room_items" (
    "area_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version_id" UUID,
    "position" INTEGER,
    "title" TEXT,
    "kind" TEXT,
    "summary" TEXT,
    "partner_name" TEXT,
    "marking" TEXT,
    "number" INTEGER,
    "file_name" TEXT,
    "media_type" TEXT,
    "size_in_bytes" INTEGER,
    "sha256" TEXT,
    "storage_key" TEXT,
    "sent_by_name" TEXT,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_room_items_pkey" PRIMARY KEY ("area_id","room_id","item_id")
);

-- CreateTable
CREATE TABLE "evidence_room_places" (
    "area_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "evidence_room_places_pkey" PRIMARY KEY ("area_id","room_id","item_id","kind","code")
);

-- CreateTable
CREATE TABLE "evidence_room_openings" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_room_openings_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "evidence_uploads" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "item_id" UUID,
    "file_name" TEXT NOT NULL,
    "size_in_bytes" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'receiving',
    "fault" TEXT,
    "media_type" TEXT,
    "sha256" TEXT,
    "sent_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_uploads_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "evidence_passages" (
    "area_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "page" INTEGER,
    "text" TEXT NOT NULL,
    "words" tsvector GENERATED ALWAYS AS (to_tsvector('english', "text")) STORED,

    CONSTRAINT "evidence_passages_pkey" PRIMARY KEY ("area_id","version_id","position")
);

-- CreateTable
CREATE TABLE "action_evidence" (
    "area_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "linked_by_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "action_evidence_pkey" PRIMARY KEY ("area_id","action_id","item_id")
);

-- CreateIndex
CREATE INDEX "evidence_room_openings_area_id_room_id_person_id_idx" ON "evidence_room_openings"("area_id", "room_id", "person_id");

-- CreateIndex
CREATE INDEX "evidence_uploads_area_id_sent_by_id_idx" ON "evidence_uploads"("area_id", "sent_by_id");

-- CreateIndex
CREATE INDEX "evidence_passages_words_idx" ON "evidence_passages" USING GIN ("words");

-- CreateIndex
CREATE INDEX "action_evidence_area_id_item_id_idx" ON "action_evidence"("area_id", "item_id");

-- AddForeignKey
ALTER TABLE "evidence_rooms" ADD CONSTRAINT "evidence_rooms_area_id_inspection_id_fkey" FOREIGN KEY ("area_id", "inspection_id") REFERENCES "inspections"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_rooms" ADD CONSTRAINT "evidence_rooms_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_rooms" ADD CONSTRAINT "evidence_rooms_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence_rooms" ADD CONSTRAINT "evidence_rooms_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence_room_items" ADD CONSTRAINT "evidence_room_items_area_id_room_id_fkey" FOREIGN KEY ("area_id", "room_id") REFERENCES "evidence_rooms"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_room_items" ADD CONSTRAINT "evidence_room_items_area_id_item_id_fkey" FOREIGN KEY ("area_id", "item_id") REFERENCES "evidence_items"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_room_items" ADD CONSTRAINT "evidence_room_items_area_id_version_id_fkey" FOREIGN KEY ("area_id", "version_id") REFERENCES "evidence_versions"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence_room_places" ADD CONSTRAINT "evidence_room_places_area_id_room_id_item_id_fkey" FOREIGN KEY ("area_id", "room_id", "item_id") REFERENCES "evidence_room_items"("area_id", "room_id", "item_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_room_openings" ADD CONSTRAINT "evidence_room_openings_area_id_room_id_fkey" FOREIGN KEY ("area_id", "room_id") REFERENCES "evidence_rooms"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_room_openings" ADD CONSTRAINT "evidence_room_openings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_uploads" ADD CONSTRAINT "evidence_uploads_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_uploads" ADD CONSTRAINT "evidence_uploads_area_id_item_id_fkey" FOREIGN KEY ("area_id", "item_id") REFERENCES "evidence_items"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence_uploads" ADD CONSTRAINT "evidence_uploads_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_passages" ADD CONSTRAINT "evidence_passages_area_id_version_id_fkey" FOREIGN KEY ("area_id", "version_id") REFERENCES "evidence_versions"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_evidence" ADD CONSTRAINT "action_evidence_area_id_action_id_fkey" FOREIGN KEY ("area_id", "action_id") REFERENCES "actions"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_evidence" ADD CONSTRAINT "action_evidence_area_id_item_id_fkey" FOREIGN KEY ("area_id", "item_id") REFERENCES "evidence_items"("area_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_evidence" ADD CONSTRAINT "action_evidence_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Isolation.

-- What its partner keeps to itself and the task group stays with them also once it is accepted.
DROP POLICY of_reach ON evidence_items;
CREATE POLICY of_reach ON evidence_items TO prepare_app
  USING (area_id = app_area_id() AND (app_reaches(partner_id)
    OR (app_reach() IN ('area', 'partner') AND status = 'accepted' AND audience = 'area')))
  WITH CHECK (area_id = app_area_id() AND app_reaches(partner_id));

-- A file on its way in is its sender's alone, and the system's, which removes what nobody went on with.
ALTER TABLE evidence_uploads ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_sender ON evidence_uploads TO prepare_app
  USING (area_id = app_area_id()
    AND (sent_by_id = app_person_id() OR app_person_id() = '00000000-0000-0000-0000-000000000001'));
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_uploads TO prepare_app;

-- What a file says is seen by whoever sees the item, and further by whoever may open the file: its queries ask.
ALTER TABLE evidence_passages ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_version ON evidence_passages TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM evidence_versions v WHERE v.area_id = evidence_passages.area_id AND v.id = version_id));
GRANT SELECT, INSERT, DELETE ON evidence_passages TO prepare_app;

-- What shows an action's effect, to whoever sees both.
ALTER TABLE action_evidence ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_item ON action_evidence TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM evidence_items i WHERE i.area_id = action_evidence.area_id AND i.id = item_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON action_evidence TO prepare_app;

-- A room is the task group's; once frozen, the inspectors of its inspection open it.
ALTER TABLE evidence_rooms ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON evidence_rooms TO prepare_app
  USING (area_id = app_area_id() AND (app_reach() = 'area' OR (status = 'frozen' AND EXISTS (
    SELECT FROM role_grants g WHERE g.area_id = evidence_rooms.area_id AND g.person_id = app_person_id()
      AND g.role = 'inspector' AND g.inspection_id = evidence_rooms.inspection_id))))
  WITH CHECK (area_id = app_area_id() AND app_reach() = 'area');
GRANT SELECT, INSERT, UPDATE ON evidence_rooms TO prepare_app;

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['evidence_room_items', 'evidence_room_places'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY of_room ON %I TO prepare_app
      USING (area_id = app_area_id() AND EXISTS (
        SELECT FROM evidence_rooms r WHERE r.area_id = %I.area_id AND r.id = room_id))
      WITH CHECK (area_id = app_area_id() AND app_reach() = ''area'')', part, part);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO prepare_app', part);
  END LOOP;
END $$;

ALTER TABLE evidence_room_openings ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_room ON evidence_room_openings TO prepare_app
  USING (area_id = app_area_id() AND (app_reach() = 'area' OR person_id = app_person_id()) AND EXISTS (
    SELECT FROM evidence_rooms r WHERE r.area_id = evidence_room_openings.area_id AND r.id = room_id))
  WITH CHECK (area_id = app_area_id() AND person_id = app_person_id());
GRANT SELECT, INSERT ON evidence_room_openings TO prepare_app;

-- What is frozen stays as it is: only its closing, and the day until which it is open, may still change.
CREATE FUNCTION keep_frozen_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM evidence_rooms r
    WHERE r.area_id = coalesce(NEW.area_id, OLD.area_id) AND r.id = coalesce(NEW.room_id, OLD.room_id)
      AND r.status <> 'draft') THEN
    RAISE EXCEPTION 'an evidence room that is frozen does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER frozen_items BEFORE INSERT OR UPDATE OR DELETE ON evidence_room_items
  FOR EACH ROW EXECUTE FUNCTION keep_frozen_room();
CREATE TRIGGER frozen_places BEFORE INSERT OR UPDATE OR DELETE ON evidence_room_places
  FOR EACH ROW EXECUTE FUNCTION keep_frozen_room();

-- An inspector serves for one inspection.
CREATE OR REPLACE FUNCTION actor_of_session(session_secret_hash text, idle_limit interval, on_day date)
RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_session sessions;
BEGIN
  SELECT * INTO the_session FROM sessions s
  WHERE s.secret_hash = session_secret_hash AND s.ended_at IS NULL AND NOT s.is_pending
    AND s.expires_at > now() AND s.last_seen_at > now() - idle_limit;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF the_session.last_seen_at < now() - interval '1 minute' THEN
    UPDATE sessions SET last_seen_at = now() WHERE id = the_session.id;
  END IF;
  RETURN (
    SELECT jsonb_build_object(
      'sessionId', the_session.id, 'personId', p.id, 'name', p.name, 'email', p.email, 'isOperator', p.is_operator,
      'way', the_session.way, 'hasProvenSecondFactor', the_session.second_factor_at IS NOT NULL,
      'grants', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'role', g.role, 'partnerId', g.partner_id, 'partnerSlug', pa.slug, 'partnerName', pa.name, 'boardId', g.board_id,
          'serviceId', g.service_id, 'inspectionId', g.inspection_id,
          'area', jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'asAtOn', a.as_at_on, 'settings', a.settings)
        ) ORDER BY a.created_at, g.role)
        FROM role_grants g
        JOIN areas a ON a.id = g.area_id
        LEFT JOIN partners pa ON pa.area_id = g.area_id AND pa.id = g.partner_id
        WHERE g.person_id = p.id AND (g.ends_on IS NULL OR g.ends_on >= coalesce(a.as_at_on, on_day))
      ), '[]'::jsonb))
    FROM people p WHERE p.id = the_session.person_id AND p.disabled_at IS NULL
  );
END $$;
