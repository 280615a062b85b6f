-- AlterTable
ALTER TABLE "evidence_items" ADD COLUMN     "audience" TEXT NOT NULL DEFAULT 'area',
ADD COLUMN     "describer_ids" UUID[] DEFAULT ARRAY[]::UUID[];

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
    "partner_id" UUID,
    "partner_name" TEXT,
    "marking" TEXT,
    "has_child_level_data" BOOLEAN,
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
    "words" tsvector GENERATED ALWAYS AS (to_tsvector('english', "text") || array_to_tsvector(ARRAY['@' || "area_id"::text])) STORED,

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
CREATE INDEX "evidence_versions_area_id_sha256_idx" ON "evidence_versions"("area_id", "sha256");

-- CreateIndex
CREATE INDEX "evidence_passages_words_idx" ON "evidence_passages" USING GIN ("words");

-- CreateIndex
CREATE INDEX "evidence_versions_area_id_check_status_idx" ON "evidence_versions"("area_id", "check_status");

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
CREATE FUNCTION app_sees_evidence(partner uuid, status text, audience text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT app_reaches(partner) OR (app_reach() IN ('area', 'partner') AND status = 'accepted' AND audience = 'area') $$;
DROP POLICY of_reach ON evidence_items;
CREATE POLICY of_reach ON evidence_items TO prepare_app
  USING (area_id = app_area_id() AND app_sees_evidence(partner_id, status, audience))
  WITH CHECK (area_id = app_area_id() AND app_reaches(partner_id));

-- A file on its way in is its sender's alone, and the system's, which removes what nobody went on with.
ALTER TABLE evidence_uploads ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_sender ON evidence_uploads TO prepare_app
  USING (area_id = app_area_id()
    AND (sent_by_id = app_person_id() OR app_person_id() = '00000000-0000-0000-0000-000000000001'));
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_uploads TO prepare_app;

-- How many files somebody has sent is counted from what the trail says of their own sending.
CREATE POLICY of_sender ON audit_events FOR SELECT TO prepare_app
  USING (area_id = app_area_id() AND actor_id = app_person_id() AND event IN ('upload.started', 'upload.sent-by-form'));

-- What a file says is seen by whoever sees the item, and further by whoever may open the file: its queries ask.
ALTER TABLE evidence_passages ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_version ON evidence_passages TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM evidence_versions v WHERE v.area_id = evidence_passages.area_id AND v.id = version_id));
GRANT SELECT, INSERT, DELETE ON evidence_passages TO prepare_app;

-- What evidence shows of an answer is said while the answer is written; see the policy of self_evaluation_evidence.
GRANT UPDATE (note) ON self_evaluation_evidence TO prepare_app;

-- What shows an action's effect, to whoever sees both; put beside it by whoever may change the action.
ALTER TABLE action_evidence ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_both ON action_evidence FOR SELECT TO prepare_app
  USING (area_id = app_area_id()
    AND EXISTS (SELECT FROM evidence_items i WHERE i.area_id = action_evidence.area_id AND i.id = item_id)
    AND EXISTS (SELECT FROM actions a WHERE a.area_id = action_evidence.area_id AND a.id = action_id));
CREATE POLICY of_partner ON action_evidence TO prepare_app
  USING (area_id = app_area_id()
    AND EXISTS (SELECT FROM evidence_items i WHERE i.area_id = action_evidence.area_id AND i.id = item_id)
    AND EXISTS (SELECT FROM actions a WHERE a.area_id = action_evidence.area_id AND a.id = action_id
      AND app_reaches(a.partner_id)));
GRANT SELECT, INSERT, UPDATE, DELETE ON action_evidence TO prepare_app;

-- The day that counts as today in the transaction's area; a worked example's stands still.
CREATE FUNCTION app_today() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce(a.as_at_on, (now() AT TIME ZONE 'Europe/London')::date) FROM areas a WHERE a.id = app_area_id()
$$;

-- A room is the task group's; from its freezing on, the inspectors of its inspection know of it.
ALTER TABLE evidence_rooms ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON evidence_rooms TO prepare_app
  USING (area_id = app_area_id() AND (app_reach() = 'area' OR (status <> 'draft' AND EXISTS (
    SELECT FROM role_grants g WHERE g.area_id = evidence_rooms.area_id AND g.person_id = app_person_id()
      AND g.role = 'inspector' AND g.inspection_id = evidence_rooms.inspection_id
      AND (g.ends_on IS NULL OR g.ends_on >= app_today())))))
  WITH CHECK (area_id = app_area_id() AND app_reach() = 'area');
GRANT SELECT, INSERT, UPDATE ON evidence_rooms TO prepare_app;

-- What lies in it they see while it is open.
DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['evidence_room_items', 'evidence_room_places'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY of_room ON %I TO prepare_app
      USING (area_id = app_area_id() AND EXISTS (
        SELECT FROM evidence_rooms r WHERE r.area_id = %I.area_id AND r.id = room_id
          AND (app_reach() = ''area'' OR (r.status = ''frozen'' AND r.open_until_on >= app_today()))))
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

-- Whoever opens a room learns whether its files are still as they were sent.
CREATE POLICY of_room ON evidence_versions FOR SELECT TO prepare_app
  USING (area_id = app_area_id() AND app_reach() = 'board' AND EXISTS (
    SELECT FROM evidence_room_items i WHERE i.area_id = evidence_versions.area_id AND i.version_id = evidence_versions.id));

-- What is frozen stays as it is: only its closing, and the day until which it is open, may still change.
CREATE FUNCTION keep_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'draft' AND (NEW.status = 'draft' OR (OLD.status = 'closed' AND NEW.status <> 'closed')
    OR (NEW.title, NEW.framework_code, NEW.inspection_id, NEW.frozen_by_id, NEW.frozen_at)
      IS DISTINCT FROM (OLD.title, OLD.framework_code, OLD.inspection_id, OLD.frozen_by_id, OLD.frozen_at)) THEN
    RAISE EXCEPTION 'an evidence room that is frozen does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen_room BEFORE UPDATE ON evidence_rooms FOR EACH ROW EXECUTE FUNCTION keep_frozen();
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

-- Which of these keys of stored files some row names, in any area, and whether the row is an upload that is still coming in.
-- A version refused for good names none (mayAskAgain in lib/evidence/checks/rules.ts): its file goes when removing it failed.
CREATE FUNCTION named_storage_keys(asked text[]) RETURNS TABLE (storage_key text, is_receiving boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(app_reach(), '') <> 'system' THEN RAISE EXCEPTION 'this reach may not look at what is stored'; END IF;
  RETURN QUERY
    SELECT named.key, bool_or(named.receiving) FROM (
      SELECT v.storage_key AS key, false AS receiving FROM evidence_versions v
        WHERE v.check_status <> 'refused' OR coalesce(v.check_fault, 'too-demanding') = 'too-demanding'
      UNION ALL SELECT i.storage_key, false FROM evidence_room_items i
      UNION ALL SELECT left(d.id::text, 2) || '/' || d.id, false FROM built_documents d
      UNION ALL SELECT left(u.id::text, 2) || '/' || u.id, u.status = 'receiving' FROM evidence_uploads u
    ) named WHERE named.key = ANY (asked) GROUP BY named.key;
END $$;

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


-- How much somebody has sent or taken within the hour is counted from the trail.
CREATE INDEX "audit_events_area_id_actor_id_at_idx" ON "audit_events"("area_id", "actor_id", "at");

-- Finding.

-- Row-level security keeps the planner from using a text index: whether a text matches might tell of rows that are not
-- to be seen. search_evidence reads past it for that alone. It takes area and reach from the transaction, like every
-- policy; and every text holds a mark of its area, '@' and its id, so that a search leaves the others' part of the index
-- alone. What was found stands between U+0001 and U+0002, which no kept text holds: never in anything a browser reads.

-- Where texts of a row stand one behind the other a lone '@' parts them, so that no phrase reaches from one into the next.

-- Texts lie beside the row, so that going through many rows reads only what is asked of them.
ALTER TABLE evidence_passages SET (toast_tuple_target = 128);

ALTER TABLE evidence_items ADD COLUMN words tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', title), 'A') || '@:1'::tsvector || setweight(to_tsvector('simple', title), 'A')
  || '@:1'::tsvector || setweight(to_tsvector('english', summary), 'B') || array_to_tsvector(ARRAY['@' || area_id::text])) STORED;
CREATE INDEX evidence_items_words_idx ON evidence_items USING GIN (words);

ALTER TABLE evidence_versions ADD COLUMN name_words tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', regexp_replace(file_name, '[^[:alnum:]]+', ' ', 'g')), 'A')
  || array_to_tsvector(ARRAY['@' || area_id::text])) STORED;
CREATE INDEX evidence_versions_name_words_idx ON evidence_versions USING GIN (name_words);

-- An area has some hundreds of these at most: they need no index, and keep their row-level security.
ALTER TABLE findings ADD COLUMN words tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', title), 'A') || '@:1'::tsvector || setweight(to_tsvector('simple', title), 'A')
  || '@:1'::tsvector || setweight(to_tsvector('english', detail), 'B')) STORED;
ALTER TABLE actions ADD COLUMN words tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', title), 'A') || '@:1'::tsvector || setweight(to_tsvector('simple', title || ' ' || owner_name), 'A')
  || '@:1'::tsvector || setweight(to_tsvector('english', success_measure), 'B')) STORED;

-- What somebody typed in the search box. `meant`: by English stems, with quotes, "or", and minus for what to leave out.
-- `begun`: the same with every word as the beginning of one in a title. `named`: as that, for the names of files. All null
-- where nothing is left to look for: words such as "the" alone, or only words to leave out.
CREATE FUNCTION search_terms(asked text, OUT meant tsquery, OUT begun tsquery, OUT named tsquery)
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  a_word CONSTANT text := $re$'((?:[^']|'')+)'$re$;
  as_beginning CONSTANT text := $re$'\1':*A$re$;
  parted CONSTANT text := regexp_replace(asked, '(?<=[[:alnum:]])[._-]+(?=[[:alnum:]])', ' ', 'g');
BEGIN
  meant := websearch_to_tsquery('english', asked);
  IF querytree(meant) IN ('', 'T') THEN
    meant := NULL;
    RETURN;
  END IF;
  begun := regexp_replace(websearch_to_tsquery('simple', asked)::text, a_word, as_beginning, 'g')::tsquery;
  named := regexp_replace(websearch_to_tsquery('simple', parted)::text, a_word, as_beginning, 'g')::tsquery;
END $$;

-- The text with what was found between U+0001 and U+0002: the passages around it where it is long, else the whole.
CREATE FUNCTION search_highlight(body text, terms tsquery, is_long boolean) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  plain CONSTANT text := btrim(translate(body, E'\x01\x02', ''), E' \t\n\r');
  marked text;
  unmarked text;
BEGIN
  IF NOT is_long THEN
    RETURN ts_headline('english', plain, terms, E'StartSel="\x01", StopSel="\x02", HighlightAll=true');
  END IF;
  marked := ts_headline('english', plain, terms,
    E'StartSel="\x01", StopSel="\x02", MaxFragments=2, MinWords=12, MaxWords=32, FragmentDelimiter=" … "');
  unmarked := translate(marked, E'\x01\x02', '');
  RETURN CASE WHEN starts_with(plain, left(unmarked, 30)) THEN '' ELSE '… ' END || marked
    || CASE WHEN right(plain, 30) = right(unmarked, 30) THEN '' ELSE ' …' END;
END $$;

-- A page of the evidence that fits what was typed and the filters, best first, and how many items do, among what the
-- transaction's person may know: an item's title, summary and names of files where they see the item, the text of its
-- newest file that was found safe where they may open that. `files_of` names the partners whose files they may open,
-- `cases_of` those whose files with child-level data; the area's own id stands for all of its partners. The application works
-- both out from its table of permissions. What they may not know has no part in results, counts, order or highlights.
CREATE FUNCTION search_evidence(
  asked text, files_of uuid[], cases_of uuid[], of_framework text, of_criterion text, of_partner text, of_kind text,
  dated text, from_on date, to_on date, wanted_page integer, page_size integer)
RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER
SET plan_cache_mode = force_custom_plan SET jit = off SET search_path = public, pg_temp AS $$
DECLARE
  here CONSTANT uuid := app_area_id();
  reader CONSTANT uuid := app_person_id();
  meant tsquery; begun tsquery; named tsquery; of_area tsquery;
  answer jsonb;
BEGIN
  SELECT t.meant, t.begun, t.named INTO meant, begun, named FROM search_terms(asked) t;
  IF here IS NULL OR meant IS NULL THEN RETURN '{"total": 0, "page": 1, "rows": []}'; END IF;
  of_area := ('''@' || here || '''')::tsquery;

  WITH seen AS NOT MATERIALIZED (
    SELECT i.* FROM evidence_items i
    WHERE i.area_id = here AND app_sees_evidence(i.partner_id, i.status, i.audience)
      AND (of_kind = '' OR i.kind = of_kind)
      AND (of_partner = '' OR EXISTS (
        SELECT FROM partners p WHERE p.area_id = here AND p.id = i.partner_id AND p.slug = of_partner))
      AND ((of_framework = '' AND of_criterion = '') OR EXISTS (
        SELECT FROM evidence_links l WHERE l.area_id = here AND l.item_id = i.id
          AND of_framework IN ('', l.framework_code) AND of_criterion IN ('', l.criterion_code)))
      AND (from_on IS NULL OR from_on <= CASE dated
        WHEN 'period' THEN i.period_to_on ELSE (i.proposed_at AT TIME ZONE 'Europe/London')::date END)
      AND (to_on IS NULL OR to_on >= CASE dated
        WHEN 'period' THEN coalesce(i.period_from_on, i.period_to_on)
        ELSE (i.proposed_at AT TIME ZONE 'Europe/London')::date END)
  ), opened AS NOT MATERIALIZED (
    SELECT v.id, v.item_id, v.number, v.media_type, i.proposed_at FROM evidence_versions v JOIN seen i ON i.id = v.item_id
    WHERE v.area_id = here AND v.check_status = 'available'
      AND NOT EXISTS (
        SELECT FROM evidence_versions newer WHERE newer.area_id = here AND newer.item_id = v.item_id
          AND newer.number > v.number AND newer.check_status = 'available')
      AND (i.partner_id = ANY (files_of) OR here = ANY (files_of))
      AND (NOT i.has_child_level_data OR v.uploaded_by_id = reader
        OR i.partner_id = ANY (cases_of) OR here = ANY (cases_of))
  ), touched AS MATERIALIZED (
    -- By the index alone, which the planner would leave aside where it thinks that little is seen.
    SELECT p.version_id, p.words FROM evidence_passages p WHERE p.words @@ (of_area && meant)
  ), hit AS (
    SELECT i.id, i.proposed_at, 10 AS weight, i.words, meant || begun AS terms FROM seen i
    WHERE i.words @@ (of_area && (meant || begun))
    UNION ALL
    SELECT i.id, i.proposed_at, 10, v.name_words, named FROM evidence_versions v JOIN seen i ON i.id = v.item_id
    WHERE v.area_id = here AND v.name_words @@ (of_area && named)
    UNION ALL
    SELECT o.item_id, o.proposed_at, 1, t.words, meant FROM touched t JOIN opened o ON o.id = t.version_id
  ), ranked AS (
    -- Of very many, the order says little and takes long: the newest then come first.
    SELECT id, proposed_at, weight * CASE WHEN count(*) OVER () > 2000 THEN 1 ELSE ts_rank_cd(words, terms) END AS rank
    FROM hit
  ), found AS (
    SELECT id, row_number() OVER (ORDER BY max(rank) DESC, proposed_at DESC, id) AS place, count(*) OVER () AS total
    FROM ranked GROUP BY id, proposed_at
  ), paged AS (
    SELECT id, place, total, least(wanted_page, (total + page_size - 1) / page_size) AS page FROM found
  ), shown AS (
    SELECT id, place, total, page FROM paged WHERE place > (page - 1) * page_size AND place <= page * page_size
  )
  SELECT jsonb_build_object('total', max(s.total), 'page', max(s.page), 'rows', jsonb_agg(jsonb_build_object(
    'id', i.id, 'kind', i.kind, 'status', i.status, 'partnerName', p.name,
    'periodFromOn', i.period_from_on, 'periodToOn', i.period_to_on, 'proposedAt', i.proposed_at,
    'title', search_highlight(i.title, meant || begun, false),
    'summary', search_highlight(i.summary, meant, false),
    'fileName', (
      SELECT v.file_name FROM evidence_versions v
      WHERE v.area_id = here AND v.item_id = i.id AND v.name_words @@ named ORDER BY v.number DESC LIMIT 1),
    'passage', (
      SELECT jsonb_build_object('number', o.number, 'mediaType', o.media_type, 'page', passage.page,
        'text', search_highlight(passage.text, meant, true))
      FROM opened o JOIN evidence_passages passage ON passage.area_id = here AND passage.version_id = o.id
      WHERE o.item_id = i.id AND passage.words @@ meant
      ORDER BY ts_rank_cd(passage.words, meant) DESC, passage.position LIMIT 1)
    ) ORDER BY s.place))
  INTO answer
  FROM shown s
  JOIN evidence_items i ON i.area_id = here AND i.id = s.id
  JOIN partners p ON p.area_id = here AND p.id = i.partner_id;
  RETURN CASE WHEN answer -> 'total' = 'null' THEN '{"total": 0, "page": 1, "rows": []}' ELSE answer END;
END $$;
REVOKE ALL ON FUNCTION search_evidence FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_evidence TO prepare_app;

-- The facts of readiness: evidence whose newest file was refused or damaged (SPOILED in lib/evidence/rules.ts) is none,
-- and a document is handed over only when its newest file was found safe.
CREATE OR REPLACE FUNCTION readiness_facts(area uuid, person uuid, reach text, partners uuid[], wanted_framework text)
RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  framework text;
  spoiled uuid[];
BEGIN
  PERFORM work_for(area, person, reach, partners);
  SELECT f.framework_code INTO framework FROM adopted_frameworks f
  WHERE f.area_id = area AND (wanted_framework IS NULL OR f.framework_code = wanted_framework)
  ORDER BY f.position LIMIT 1;
  IF framework IS NULL THEN RETURN NULL; END IF;
  SELECT coalesce(array_agg(v.item_id), '{}') INTO spoiled FROM evidence_versions v
  WHERE v.area_id = area AND v.check_status IN ('refused', 'damaged') AND NOT EXISTS (
    SELECT FROM evidence_versions newer
    WHERE newer.area_id = area AND newer.item_id = v.item_id AND newer.number > v.number);
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
          AND i.id <> ALL (spoiled) AND app_reaches(i.partner_id)
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
        'hasCurrentDocument', coalesce(i.status = 'accepted' AND (
          SELECT v.check_status FROM evidence_versions v
          WHERE v.area_id = area AND v.item_id = i.id ORDER BY v.number DESC LIMIT 1) = 'available', false),
        'reviewByOn', i.review_by_on,
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
