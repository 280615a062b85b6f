-- A file's name and the criteria it speaks to tell as much as the item does, so whoever does not see an item of evidence
-- sees neither: another partner's proposals stay with that partner and the task group, and boards see no evidence.
DROP POLICY of_area ON evidence_versions;
CREATE POLICY of_item ON evidence_versions TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM evidence_items i WHERE i.area_id = evidence_versions.area_id AND i.id = item_id));

DROP POLICY of_area ON evidence_links;
CREATE POLICY of_item ON evidence_links TO prepare_app
  USING (area_id = app_area_id() AND EXISTS (
    SELECT FROM evidence_items i WHERE i.area_id = evidence_links.area_id AND i.id = item_id));
