-- AlterTable
ALTER TABLE "people" ADD COLUMN     "news_by_mail" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "key_contacts" ADD COLUMN     "reminded_on" DATE;

-- AlterTable
ALTER TABLE "role_grants" ADD COLUMN     "inspection_id" UUID,
ADD COLUMN     "service_id" UUID;

-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "browser" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "is_pending" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "second_factor_at" TIMESTAMPTZ(3),
ADD COLUMN     "way" TEXT NOT NULL DEFAULT 'password';

-- CreateTable
CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factors" (
    "person_id" UUID NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "second_factors_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("person_id","code_hash")
);

-- CreateTable
CREATE TABLE "sign_in_links" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identities" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "kept_forms" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_forms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "partner_id" UUID,
    "board_id" UUID,
    "inspection_id" UUID,
    "service_id" UUID,
    "ends_on" DATE,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateTable
CREATE TABLE "people_imports" (
    "area_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "people_imports_pkey" PRIMARY KEY ("area_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mails_key_key" ON "mails"("key");

-- CreateIndex
CREATE INDEX "mails_queued_at_idx" ON "mails"("queued_at");

-- CreateIndex
CREATE INDEX "sign_in_links_person_id_idx" ON "sign_in_links"("person_id");

-- CreateIndex
CREATE INDEX "identities_person_id_idx" ON "identities"("person_id");

-- CreateIndex
CREATE INDEX "kept_forms_person_id_idx" ON "kept_forms"("person_id");

-- CreateIndex
CREATE INDEX "invitations_area_id_email_idx" ON "invitations"("area_id", "email");

-- AddForeignKey
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_area_id_inspection_id_fkey" FOREIGN KEY ("area_id", "inspection_id") REFERENCES "inspections"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_area_id_service_id_fkey" FOREIGN KEY ("area_id", "service_id") REFERENCES "services"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_area_id_service_id_fkey" FOREIGN KEY ("area_id", "service_id") REFERENCES "services"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_area_id_partner_id_fkey" FOREIGN KEY ("area_id", "partner_id") REFERENCES "partners"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_area_id_board_id_fkey" FOREIGN KEY ("area_id", "board_id") REFERENCES "boards"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_area_id_inspection_id_fkey" FOREIGN KEY ("area_id", "inspection_id") REFERENCES "inspections"("area_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Isolation of the new tables.
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_reach ON invitations TO prepare_app
  USING (area_id = app_area_id() AND (app_reaches(partner_id) OR app_reach() = 'operator'));
GRANT SELECT, INSERT, UPDATE ON invitations TO prepare_app;

ALTER TABLE people_imports ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_uploader ON people_imports TO prepare_app
  USING (area_id = app_area_id() AND uploaded_by_id = app_person_id());
GRANT SELECT, INSERT, UPDATE ON people_imports TO prepare_app;

ALTER TABLE second_factors ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_person ON second_factors TO prepare_app
  USING ((person_id = app_person_id() AND app_reach() = 'person') OR app_reach() = 'sign-in');
GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors TO prepare_app;

ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_person ON recovery_codes TO prepare_app
  USING ((person_id = app_person_id() AND app_reach() = 'person') OR app_reach() = 'sign-in');
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_codes TO prepare_app;

ALTER TABLE sign_in_links ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_sign_in ON sign_in_links TO prepare_app USING (app_reach() IN ('sign-in', 'system'));
GRANT SELECT, INSERT, UPDATE ON sign_in_links TO prepare_app;

ALTER TABLE identities ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_person ON identities TO prepare_app
  USING ((person_id = app_person_id() AND app_reach() = 'person') OR app_reach() = 'sign-in');
GRANT SELECT, INSERT, DELETE ON identities TO prepare_app;

ALTER TABLE kept_forms ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_person ON kept_forms TO prepare_app
  USING ((person_id = app_person_id() AND app_reach() = 'person') OR app_reach() = 'sign-in');
GRANT SELECT, INSERT, DELETE ON kept_forms TO prepare_app;

-- Mails belong to the installation: jobs write them, operators see what became of them.
ALTER TABLE mails ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_installation ON mails TO prepare_app USING (app_reach() IN ('operator', 'system'));
GRANT SELECT, INSERT, UPDATE ON mails TO prepare_app;

-- Jobs outside every area write to people by their address.
CREATE POLICY of_system ON people FOR SELECT TO prepare_app USING (app_reach() = 'system');

-- Operators read the installation's own trail, and no area's.
CREATE POLICY of_installation ON audit_events FOR SELECT TO prepare_app
  USING (app_reach() = 'operator' AND area_id = '00000000-0000-0000-0000-000000000000');
CREATE POLICY of_installation ON audit_heads FOR SELECT TO prepare_app
  USING (app_reach() = 'operator' AND area_id = '00000000-0000-0000-0000-000000000000');

-- Someone who is signed in and gives a wrong password or code for their own account is counted like one at the door.
CREATE POLICY of_account_holder ON sign_in_failures TO prepare_app USING (app_reach() = 'person');

-- A session that waits for its second factor is nobody's.
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
          'serviceId', g.service_id,
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

-- What sign-in needs to know of an account, by its address or its id. Gives nothing outside a sign-in transaction.
DROP FUNCTION account_for_sign_in(text);
CREATE FUNCTION account_for_sign_in(account_email text, account_id uuid)
RETURNS TABLE (person_id uuid, person_name text, email text, password_hash text, is_example boolean, has_second_factor boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.email, c.password_hash, p.is_example, f.confirmed_at IS NOT NULL
  FROM people p
  LEFT JOIN credentials c ON c.person_id = p.id
  LEFT JOIN second_factors f ON f.person_id = p.id
  WHERE app_reach() = 'sign-in' AND p.disabled_at IS NULL AND (p.email = lower(account_email) OR p.id = account_id)
$$;

-- True while whoever sent the invitation may still give the role, as mayInvite of lib/people/rules.ts decides: what
-- somebody offered does not outlive their own right to offer it. Sent again by somebody else, it is theirs.
CREATE FUNCTION inviter_may_still_give(i invitations, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM people p WHERE p.id = i.invited_by_id AND p.disabled_at IS NULL AND (
      (p.is_operator AND i.role = 'inspection-lead') OR EXISTS (
        SELECT FROM role_grants g JOIN areas a ON a.id = g.area_id
        WHERE g.area_id = i.area_id AND g.person_id = p.id AND (g.ends_on IS NULL OR g.ends_on >= coalesce(a.as_at_on, at::date))
          AND (g.role = 'inspection-lead' OR (g.role IN ('key-contact', 'deputy') AND g.partner_id = i.partner_id
            AND i.role IN ('contributor', 'auditor'))))))
$$;
REVOKE EXECUTE ON FUNCTION inviter_may_still_give(invitations, timestamptz) FROM PUBLIC;

-- What the holder of an invitation's link is shown; NULL when there is none. Whether the link is right is asked before.
CREATE FUNCTION invitation_for_guest(invitation_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object(
    'id', i.id, 'generation', i.generation, 'email', i.email, 'name', i.name, 'role', i.role,
    'reachName', coalesce(pa.name || coalesce(', ' || s.name, ''), b.name, n.title),
    'partnerId', i.partner_id, 'boardId', i.board_id,
    'endsOn', i.ends_on, 'expiresAt', i.expires_at,
    'isAccepted', i.accepted_at IS NOT NULL, 'isWithdrawn', i.withdrawn_at IS NOT NULL OR NOT inviter_may_still_give(i, now()),
    'inviterName', inviter.name,
    'hasAccount', EXISTS (SELECT FROM people p WHERE p.email = i.email),
    'area', jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'asAtOn', a.as_at_on, 'settings', a.settings))
  FROM invitations i
  JOIN areas a ON a.id = i.area_id
  JOIN people inviter ON inviter.id = i.invited_by_id
  LEFT JOIN partners pa ON pa.area_id = i.area_id AND pa.id = i.partner_id
  LEFT JOIN boards b ON b.area_id = i.area_id AND b.id = i.board_id
  LEFT JOIN inspections n ON n.area_id = i.area_id AND n.id = i.inspection_id
  LEFT JOIN services s ON s.area_id = i.area_id AND s.id = i.service_id
  WHERE app_reach() = 'sign-in' AND i.id = invitation_id
$$;

-- The invitations that still wait for this address, for an identity provider's verified address.
CREATE FUNCTION open_invitations_for(guest_email text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.id FROM invitations i
  WHERE app_reach() = 'sign-in' AND i.email = lower(guest_email)
    AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()
  ORDER BY i.invited_at
$$;

-- Takes up an invitation that is still open: makes the account where there is none, with the id `accepting` where it is
-- given, and gives the role. Somebody who has an account must be `accepting` themselves: an invitation never changes an
-- account. NULL when it is not open, or when the one who accepts is somebody else.
CREATE FUNCTION accept_invitation(
  invitation_id uuid, expected_generation int, accepting uuid, person_name text, first_password_hash text, at timestamptz)
RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  i invitations;
  the_person uuid;
BEGIN
  IF coalesce(app_reach(), '') <> 'sign-in' THEN RAISE EXCEPTION 'this reach may not accept an invitation'; END IF;
  SELECT * INTO i FROM invitations WHERE id = invitation_id AND generation = expected_generation
    AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > at FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF NOT inviter_may_still_give(i, at) THEN RETURN NULL; END IF;
  SELECT id INTO the_person FROM people WHERE email = i.email AND disabled_at IS NULL;
  IF the_person IS NOT NULL AND the_person IS DISTINCT FROM accepting THEN RETURN NULL; END IF;
  IF the_person IS NULL THEN
    IF EXISTS (SELECT FROM people WHERE email = i.email OR id = accepting) THEN RETURN NULL; END IF;
    the_person := coalesce(accepting, gen_random_uuid());
    INSERT INTO people (id, name, email) VALUES (the_person, person_name, i.email);
    IF first_password_hash IS NOT NULL THEN
      INSERT INTO credentials (person_id, password_hash) VALUES (the_person, first_password_hash);
    END IF;
  END IF;
  UPDATE role_grants SET ends_on = i.ends_on
    WHERE area_id = i.area_id AND person_id = the_person AND role = i.role AND partner_id IS NOT DISTINCT FROM i.partner_id
      AND board_id IS NOT DISTINCT FROM i.board_id AND inspection_id IS NOT DISTINCT FROM i.inspection_id
      AND service_id IS NOT DISTINCT FROM i.service_id
      AND (ends_on IS NULL OR ends_on >= coalesce((SELECT as_at_on FROM areas WHERE id = i.area_id), at::date));
  IF NOT FOUND THEN
    INSERT INTO role_grants (area_id, id, person_id, role, partner_id, board_id, inspection_id, service_id, ends_on)
    VALUES (i.area_id, gen_random_uuid(), the_person, i.role, i.partner_id, i.board_id, i.inspection_id, i.service_id,
      i.ends_on);
  END IF;
  UPDATE invitations SET accepted_at = at, accepted_by_id = the_person, version = version + 1
    WHERE area_id = i.area_id AND id = i.id;
  RETURN the_person;
END $$;

-- Someone's own password and choice of mail: only ever for the person whom the transaction works for.
CREATE FUNCTION own_password_hash() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT password_hash FROM credentials WHERE app_reach() = 'person' AND person_id = app_person_id()
$$;
CREATE FUNCTION set_own_password(new_hash text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(app_reach(), '') <> 'person' THEN RAISE EXCEPTION 'this reach has no password'; END IF;
  INSERT INTO credentials (person_id, password_hash) VALUES (app_person_id(), new_hash)
  ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = now();
END $$;
-- Keeps a password at today's cost, at the door, over the very hash that it was just verified against.
CREATE FUNCTION renew_password_hash(the_person uuid, old_hash text, new_hash text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE credentials SET password_hash = new_hash
  WHERE app_reach() = 'sign-in' AND person_id = the_person AND password_hash = old_hash
$$;
CREATE FUNCTION own_settings() RETURNS TABLE (news_by_mail boolean, has_password boolean, has_second_factor boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.news_by_mail, EXISTS (SELECT FROM credentials c WHERE c.person_id = p.id),
    EXISTS (SELECT FROM second_factors f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL)
  FROM people p WHERE app_reach() = 'person' AND p.id = app_person_id()
$$;
CREATE FUNCTION set_news_by_mail(is_wanted boolean) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE people SET news_by_mail = is_wanted WHERE app_reach() = 'person' AND id = app_person_id()
$$;

-- Ends a person's sessions, all but one of them where `but` is given, and says how many ended: for themselves, at the
-- door, for operators, and for whoever changes their role in the area of the transaction.
CREATE FUNCTION end_sessions_of(the_person uuid, but uuid, at timestamptz) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ended int;
BEGIN
  IF NOT coalesce(app_reach() IN ('operator', 'sign-in') OR (app_reach() = 'person' AND the_person = app_person_id())
    OR (app_reach() IN ('area', 'partner') AND EXISTS (
      SELECT FROM role_grants g WHERE g.area_id = app_area_id() AND g.person_id = the_person
        AND (app_reach() = 'area' OR g.partner_id = ANY (app_partner_ids())))), false) THEN
    RAISE EXCEPTION 'this reach may not end these sessions';
  END IF;
  UPDATE sessions SET ended_at = at WHERE person_id = the_person AND ended_at IS NULL AND id IS DISTINCT FROM but;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

-- The accounts of the installation as operators see them.
CREATE FUNCTION accounts_for_operators()
RETURNS TABLE (id uuid, name text, email text, is_operator boolean, is_example boolean, disabled_at timestamptz,
  has_second_factor boolean, area_names text[], last_seen_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.email, p.is_operator, p.is_example, p.disabled_at,
    EXISTS (SELECT FROM second_factors f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL),
    ARRAY(SELECT DISTINCT a.name FROM role_grants g JOIN areas a ON a.id = g.area_id
      WHERE g.person_id = p.id AND (g.ends_on IS NULL OR g.ends_on >= coalesce(a.as_at_on, current_date)) ORDER BY 1),
    (SELECT max(s.last_seen_at) FROM sessions s WHERE s.person_id = p.id)
  FROM people p WHERE app_reach() = 'operator' ORDER BY p.name, p.email
$$;

-- Shuts or opens an account. Shutting ends every session at once. False when there is none, or nothing changes.
CREATE FUNCTION disable_person(the_person uuid, is_disabled boolean, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(app_reach(), '') <> 'operator' THEN RAISE EXCEPTION 'this reach may not disable a person'; END IF;
  UPDATE people SET disabled_at = CASE WHEN is_disabled THEN at END
    WHERE id = the_person AND (disabled_at IS NOT NULL) <> is_disabled;
  IF NOT FOUND THEN RETURN false; END IF;
  IF is_disabled THEN PERFORM end_sessions_of(the_person, NULL, at); END IF;
  RETURN true;
END $$;

-- For someone who has lost both telephone and recovery codes. Ends every session. False when there was none.
CREATE FUNCTION remove_second_factor(the_person uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(app_reach(), '') <> 'operator' THEN RAISE EXCEPTION 'this reach may not remove a second factor'; END IF;
  DELETE FROM second_factors WHERE person_id = the_person;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM recovery_codes WHERE person_id = the_person;
  PERFORM end_sessions_of(the_person, NULL, at);
  RETURN true;
END $$;

-- Only operators make people outright, and only at the console; everybody else is invited.
CREATE OR REPLACE FUNCTION add_person(person_name text, person_email text, first_password_hash text, as_operator boolean)
RETURNS TABLE (person_id uuid, is_new boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  new_id uuid;
BEGIN
  IF coalesce(app_reach(), '') <> 'operator' THEN RAISE EXCEPTION 'this reach may not add a person'; END IF;
  INSERT INTO people (id, name, email, is_operator)
  VALUES (gen_random_uuid(), person_name, lower(person_email), as_operator)
  ON CONFLICT (email) DO NOTHING RETURNING id INTO new_id;
  IF new_id IS NULL THEN
    RETURN QUERY SELECT p.id, false FROM people p WHERE p.email = lower(person_email);
  ELSE
    INSERT INTO credentials (person_id, password_hash) VALUES (new_id, first_password_hash);
    RETURN QUERY SELECT new_id, true;
  END IF;
END $$;

-- The last event of every chain, which a job writes into the file outside the database.
CREATE FUNCTION heads_to_anchor() RETURNS TABLE (area_id uuid, sequence bigint, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT h.area_id, h.sequence, h.hash FROM audit_heads h WHERE app_reach() = 'system' ORDER BY h.area_id
$$;

-- What is over and need not be kept: forms never taken back, spent links, failures past every throttle, imports that
-- nobody applied, sessions and mails of long ago. Says how many rows went.
CREATE FUNCTION remove_leftovers(at timestamptz) RETURNS int
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
  DELETE FROM sessions WHERE coalesce(ended_at, expires_at) < at - interval '90 days';
  GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
  DELETE FROM mails WHERE queued_at < at - interval '90 days' AND status <> 'waiting';
  GET DIAGNOSTICS step = ROW_COUNT; removed := removed + step;
  RETURN removed;
END $$;

DO $$
DECLARE
  door text;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'account_for_sign_in(text, uuid)', 'invitation_for_guest(uuid)', 'open_invitations_for(text)',
    'accept_invitation(uuid, int, uuid, text, text, timestamptz)', 'own_password_hash()', 'set_own_password(text)', 'renew_password_hash(uuid, text, text)',
    'own_settings()', 'set_news_by_mail(boolean)', 'end_sessions_of(uuid, uuid, timestamptz)', 'accounts_for_operators()',
    'disable_person(uuid, boolean, timestamptz)', 'remove_second_factor(uuid, timestamptz)', 'heads_to_anchor()',
    'remove_leftovers(timestamptz)'
  ] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO prepare_app', door);
  END LOOP;
END $$;
