-- Isolation, sign-in functions, the audit chain and the job queue's door.
-- The application connects as prepare_app, which owns nothing and cannot bypass row-level security.
-- Three transaction-local settings say for whom a transaction works; without them every policy compares with NULL
-- and every table returns zero rows:
--   app.area_id   the one area
--   app.person_id the person signed in
--   app.reach     'area' (task group, jobs), 'partner' (only app.partner_ids), 'board', 'person', 'operator',
--                 'sign-in' or 'system'

CREATE FUNCTION app_area_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.area_id', true), '')::uuid $$;
CREATE FUNCTION app_person_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;
CREATE FUNCTION app_reach() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.reach', true), '') $$;
CREATE FUNCTION app_partner_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.partner_ids', true), '')::uuid[] $$;

-- Says for whom the rest of this transaction works; forgotten with its end.
CREATE FUNCTION work_for(area uuid, person uuid, reach text, partners uuid[]) RETURNS void LANGUAGE sql VOLATILE AS $$
  SELECT set_config('app.area_id', coalesce(area::text, ''), true),
         set_config('app.person_id', coalesce(person::text, ''), true),
         set_config('app.reach', coalesce(reach, ''), true),
         set_config('app.partner_ids', coalesce(partners::text, ''), true)
$$;

-- True where the transaction works for the whole area or for this partner.
CREATE FUNCTION app_reaches(partner uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT app_reach() = 'area' OR partner = ANY (app_partner_ids()) $$;

GRANT USAGE ON SCHEMA public TO prepare_app;

-- Every table of an area: rows of the transaction's area only.
DO $$
DECLARE
  area_table text;
BEGIN
  FOREACH area_table IN ARRAY ARRAY[
    'adopted_frameworks', 'partners', 'services', 'criterion_assignments', 'key_contacts', 'role_grants', 'boards',
    'evidence_versions', 'evidence_links', 'case_audits', 'look_back_reviews', 'inspections', 'handover_items',
    'findings', 'actions', 'action_notes', 'readiness_snapshots'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', area_table);
    EXECUTE format('CREATE POLICY of_area ON %I TO prepare_app USING (area_id = app_area_id())', area_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO prepare_app', area_table);
  END LOOP;
END $$;

-- Tables whose rows other partners may not see until they are submitted, agreed or published.
ALTER TABLE evidence_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON evidence_items TO prepare_app
  USING (area_id = app_area_id() AND (app_reaches(partner_id) OR (app_reach() IN ('area', 'partner') AND status = 'accepted')))
  WITH CHECK (area_id = app_area_id() AND app_reaches(partner_id));
GRANT SELECT, INSERT, UPDATE ON evidence_items TO prepare_app;

ALTER TABLE self_evaluations ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON self_evaluations TO prepare_app
  USING (area_id = app_area_id() AND (app_reaches(partner_id) OR (app_reach() IN ('area', 'partner') AND status = 'agreed')))
  WITH CHECK (area_id = app_area_id() AND app_reaches(partner_id));
GRANT SELECT, INSERT, UPDATE ON self_evaluations TO prepare_app;

-- An entry is seen by whoever sees the self-evaluation that it belongs to.
ALTER TABLE self_evaluation_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_self_evaluation ON self_evaluation_entries TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM self_evaluations s WHERE s.area_id = self_evaluation_entries.area_id AND s.id = self_evaluation_id))
  WITH CHECK (area_id = app_area_id() AND EXISTS (
    SELECT FROM self_evaluations s WHERE s.area_id = self_evaluation_entries.area_id AND s.id = self_evaluation_id
      AND app_reaches(s.partner_id)));
GRANT SELECT, INSERT, UPDATE ON self_evaluation_entries TO prepare_app;

-- What has been agreed never changes, whoever asks.
CREATE FUNCTION refuse_change_of_agreed_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM self_evaluations s
    WHERE s.area_id = OLD.area_id AND s.id = OLD.self_evaluation_id AND s.status IN ('agreed', 'superseded')) THEN
    RAISE EXCEPTION 'an agreed self-evaluation never changes';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER agreed_entry_is_fixed BEFORE UPDATE OR DELETE ON self_evaluation_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_agreed_entry();

ALTER TABLE case_files ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON case_files TO prepare_app USING (area_id = app_area_id() AND app_reaches(partner_id));
GRANT SELECT, INSERT ON case_files TO prepare_app;

ALTER TABLE case_reviews ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_case_file ON case_reviews TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM case_files f WHERE f.area_id = case_reviews.area_id AND f.id = case_file_id));
GRANT SELECT, INSERT, UPDATE ON case_reviews TO prepare_app;

ALTER TABLE children_at_risk ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON children_at_risk TO prepare_app USING (area_id = app_area_id() AND app_reaches(partner_id));
GRANT SELECT, INSERT, UPDATE ON children_at_risk TO prepare_app;

ALTER TABLE status_reports ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON status_reports TO prepare_app
  USING (area_id = app_area_id() AND (app_reach() = 'area' OR (app_reach() IN ('board', 'partner') AND status = 'published')));
GRANT SELECT, INSERT, UPDATE ON status_reports TO prepare_app;

ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_person ON notifications TO prepare_app
  USING (area_id = app_area_id() AND (app_reach() = 'area' OR person_id = app_person_id()));
GRANT SELECT, INSERT, UPDATE ON notifications TO prepare_app;

-- A published report never changes, not even by the owner of the tables.
CREATE FUNCTION refuse_change_of_published_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published status report never changes';
END $$;
CREATE TRIGGER published_report_is_fixed BEFORE UPDATE OR DELETE ON status_reports
  FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION refuse_change_of_published_report();

-- Areas and people belong to the installation.
ALTER TABLE areas ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_area ON areas TO prepare_app USING (id = app_area_id() OR app_reach() = 'operator');
GRANT SELECT, INSERT, UPDATE ON areas TO prepare_app;

ALTER TABLE people ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON people TO prepare_app
  USING (id = app_person_id() OR app_reach() = 'operator' OR EXISTS (
    SELECT FROM role_grants g WHERE g.area_id = app_area_id() AND g.person_id = people.id));
GRANT SELECT ON people TO prepare_app;

ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_person ON sessions TO prepare_app USING (person_id = app_person_id() OR app_reach() = 'sign-in');
GRANT SELECT, INSERT, UPDATE ON sessions TO prepare_app;

-- Credentials have no policy and no grant: the functions that need them give out one row to one purpose.
ALTER TABLE credentials ENABLE ROW LEVEL SECURITY;

ALTER TABLE sign_in_failures ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_sign_in ON sign_in_failures TO prepare_app USING (app_reach() = 'sign-in');
GRANT SELECT, INSERT, DELETE ON sign_in_failures TO prepare_app;

-- What sign-in needs to know of an account. Gives nothing outside a sign-in transaction.
CREATE FUNCTION account_for_sign_in(account_email text)
RETURNS TABLE (person_id uuid, person_name text, password_hash text, is_example boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, c.password_hash, p.is_example
  FROM people p LEFT JOIN credentials c ON c.person_id = p.id
  WHERE app_reach() = 'sign-in' AND p.email = lower(account_email) AND p.disabled_at IS NULL
$$;

-- The people whom a worked example's sign-in page offers; empty on every other installation.
CREATE FUNCTION example_people()
RETURNS TABLE (email text, name text, role text, area_name text, area_slug text, partner_name text, board_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.email, p.name, coalesce(g.role, 'operator'), a.name, a.slug, pa.name, b.name
  FROM people p
  LEFT JOIN role_grants g ON g.person_id = p.id
  LEFT JOIN areas a ON a.id = g.area_id
  LEFT JOIN partners pa ON pa.area_id = g.area_id AND pa.id = g.partner_id
  LEFT JOIN boards b ON b.area_id = g.area_id AND b.id = g.board_id
  WHERE app_reach() = 'sign-in' AND p.is_example AND p.disabled_at IS NULL
  ORDER BY a.created_at NULLS LAST, p.created_at, p.name
$$;

-- The person behind a session with every grant they hold, in one trip; NULL when the session is over.
-- Also notes that the session was used, at most once a minute.
CREATE FUNCTION actor_of_session(session_secret_hash text, idle_limit interval, on_day date)
RETURNS jsonb LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_session sessions;
BEGIN
  SELECT * INTO the_session FROM sessions s
  WHERE s.secret_hash = session_secret_hash AND s.ended_at IS NULL
    AND s.expires_at > now() AND s.last_seen_at > now() - idle_limit;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF the_session.last_seen_at < now() - interval '1 minute' THEN
    UPDATE sessions SET last_seen_at = now() WHERE id = the_session.id;
  END IF;
  RETURN (
    SELECT jsonb_build_object(
      'sessionId', the_session.id, 'personId', p.id, 'name', p.name, 'email', p.email, 'isOperator', p.is_operator,
      'grants', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'role', g.role, 'partnerId', g.partner_id, 'partnerSlug', pa.slug, 'partnerName', pa.name, 'boardId', g.board_id,
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

-- The audit trail: append-only, hash-chained per area. The nil area is the installation's own chain.
-- The text that is hashed is built here and nowhere else but in lib/audit/verify.ts, which checks it.
CREATE FUNCTION append_audit_event(
  event_at timestamptz, event_actor_id uuid, event_actor_name text, event_name text,
  event_subject_type text, event_subject_id text, event_data jsonb
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  the_area uuid := coalesce(app_area_id(), '00000000-0000-0000-0000-000000000000');
  head audit_heads;
  new_hash text;
BEGIN
  INSERT INTO audit_heads (area_id, sequence, hash) VALUES (the_area, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_heads WHERE area_id = the_area FOR UPDATE;
  new_hash := encode(sha256(convert_to(concat_ws(E'\x1f',
    head.hash, the_area, head.sequence + 1, to_char(event_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    coalesce(event_actor_id::text, ''), event_actor_name, event_name, event_subject_type, event_subject_id,
    event_data::text), 'UTF8')), 'hex');
  INSERT INTO audit_events (area_id, sequence, at, actor_id, actor_name, event, subject_type, subject_id, data, previous_hash, hash)
  VALUES (the_area, head.sequence + 1, date_trunc('milliseconds', event_at), event_actor_id, event_actor_name, event_name,
    event_subject_type, event_subject_id, event_data, head.hash, new_hash);
  UPDATE audit_heads SET sequence = head.sequence + 1, hash = new_hash WHERE area_id = the_area;
  RETURN new_hash;
END $$;

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only';
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_area ON audit_events FOR SELECT TO prepare_app USING (area_id = app_area_id() AND app_reach() = 'area');
GRANT SELECT ON audit_events TO prepare_app;
ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_area ON audit_heads FOR SELECT TO prepare_app USING (area_id = app_area_id() AND app_reach() = 'area');
GRANT SELECT ON audit_heads TO prepare_app;

-- The application may put a job in the queue, and nothing else: the queue's tables belong to the worker.
CREATE FUNCTION enqueue_job(job_name text, job_payload json, job_key text)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = graphile_worker, public, pg_temp AS $$
  SELECT graphile_worker.add_job(job_name, job_payload, job_key => job_key)
$$;

-- The nightly job works for one area after the other and needs only their names.
CREATE FUNCTION area_ids_for_jobs() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM areas WHERE app_reach() = 'system' ORDER BY id
$$;

DO $$
DECLARE
  door text;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'app_area_id()', 'app_person_id()', 'app_reach()', 'app_partner_ids()', 'app_reaches(uuid)',
    'work_for(uuid, uuid, text, uuid[])', 'account_for_sign_in(text)', 'example_people()',
    'actor_of_session(text, interval, date)', 'append_audit_event(timestamptz, uuid, text, text, text, text, jsonb)',
    'enqueue_job(text, json, text)', 'area_ids_for_jobs()'
  ] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prepare_app', door);
  END LOOP;
END $$;
