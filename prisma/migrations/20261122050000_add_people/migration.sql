-- Finds the person with this e-mail address, in whichever area they serve, or makes them with a first password.
-- A lead may not read people of other areas, nor write a password for anyone who is there already, so neither table is
-- opened: this function gives back an id and whether it is new, and changes nothing of an account that exists.
-- Only an operator makes operators.
CREATE FUNCTION add_person(person_name text, person_email text, first_password_hash text, as_operator boolean)
RETURNS TABLE (person_id uuid, is_new boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  new_id uuid;
BEGIN
  IF coalesce(app_reach(), '') NOT IN ('area', 'operator') OR (as_operator AND app_reach() <> 'operator') THEN
    RAISE EXCEPTION 'this reach may not add a person';
  END IF;
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

REVOKE EXECUTE ON FUNCTION add_person(text, text, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_person(text, text, text, boolean) TO prepare_app;
