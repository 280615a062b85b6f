-- Everything that readiness is worked out from, for one area and framework, in one trip (see lib/readiness/queries.ts).
-- Runs with the caller's rights: row-level security holds, so a partner's key contact gets that partner's facts.
-- Aggregates grow with the area and never with the nation: every branch leads with area_id.
-- Without a framework the area's first is taken.
CREATE FUNCTION readiness_facts(area uuid, person uuid, reach text, partners uuid[], wanted_framework text)
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

REVOKE EXECUTE ON FUNCTION readiness_facts(uuid, uuid, text, uuid[], text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION readiness_facts(uuid, uuid, text, uuid[], text) TO prepare_app;
