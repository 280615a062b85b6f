-- The text that is hashed joins an event's fields with the unit separator. Only while no field holds one does each text
-- belong to exactly one event: otherwise words could be moved from one field to the next under the same hash.
-- Of the data nothing need be said, because JSON writes the character as an escape.
ALTER TABLE audit_events ADD CONSTRAINT fields_hold_no_separator
  CHECK (strpos(concat(actor_name, event, subject_type, subject_id), chr(31)) = 0);
