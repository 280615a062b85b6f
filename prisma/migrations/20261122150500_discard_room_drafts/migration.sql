-- A room that is still being prepared may be thrown away. What inspectors could open stays.
CREATE POLICY only_drafts ON evidence_rooms AS RESTRICTIVE FOR DELETE TO prepare_app USING (status = 'draft');
GRANT DELETE ON evidence_rooms TO prepare_app;
