import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Bench } from './application';
import { spread } from './spread';

const DOCUMENTS = 20_000;
const QUERIES = 200;
const ROUNDS = 4;
const PAGE_SIZE = 20;
const AT_ONCE = 1000;
const PAGES = 5;
const WORDS = 250;

/** What such documents speak of, the commonest first: what people search for is mostly among these. */
const WORDS_OF_THE_FIELD =
  'child family visit assessment plan school review health risk police referral audit meeting worker team service parent safeguarding partner manager decision record care home quality support conference protection nurse hospital supervision performance placement foster education attendance information sharing threshold contact strategy core group neglect harm violence domestic alcohol drug mental exploitation missing episode caseload allocation timeliness chronology voice wishes feelings advocate reviewing officer independent board policy procedure guidance training induction recruitment safer checks allegation designated teacher midwife visitor paediatrician injury bruise disclosure consent confidentiality escalation dispute resolution thematic multi-agency serious case learning improvement finding recommendation action evidence outcome measure target quarter annual report disabled transition leaving pathway permanence adoption kinship private fostering asylum interpreter culture identity housing homeless custody offending prevention early help common framework lead professional vulnerable criterion judgement adequate outstanding inadequate';

const FIELD = WORDS_OF_THE_FIELD.split(' ');

/** Mulberry32: the same documents in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words as they occur in any language: few of them often, most of them rarely. */
function writer(): (count: number) => string {
  const random = seeded(2009);
  const rare = Array.from(
    { length: 20_000 },
    (_, index) => `w${index.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`,
  );
  const vocabulary = [...FIELD, ...rare];
  const word = () => vocabulary[Math.floor(vocabulary.length * random() ** 2)] ?? '';
  return (count) => Array.from({ length: count }, word).join(' ');
}

/** Fills the first area there is with documents of some pages each, and gives its id. The client must be a superuser's. */
export async function fillEvidence(client: pg.Client, documents = DOCUMENTS): Promise<string> {
  const write = writer();
  await client.query('SET session_replication_role = replica');
  await client.query('DROP INDEX evidence_passages_words_idx');
  for (let from = 0; from < documents; from += AT_ONCE) {
    const batch = Array.from({ length: AT_ONCE }, (_, index) => ({
      ...{ number: from + index, itemId: randomUUID(), versionId: randomUUID(), title: write(6), summary: write(20) },
      pages: Array.from({ length: PAGES }, () => write(WORDS)),
    }));
    await client.query(
      `WITH place AS (
         SELECT a.id AS area_id, array_agg(p.id ORDER BY p.position) AS partners,
           (SELECT id FROM people ORDER BY created_at LIMIT 1) AS person_id
         FROM (SELECT id FROM areas ORDER BY created_at LIMIT 1) AS a JOIN partners p ON p.area_id = a.id
         GROUP BY a.id
       ), document AS (
         SELECT * FROM jsonb_to_recordset($1) AS d (number int, "itemId" uuid, "versionId" uuid, title text, summary text,
           pages text[]), place
       ), item AS (
         INSERT INTO evidence_items (area_id, id, partner_id, title, kind, summary, review_by_on, status, proposed_by_id,
           proposed_at)
         SELECT area_id, "itemId", partners[1 + number % cardinality(partners)], title, 'audit', summary, DATE '2010-09-14',
           CASE WHEN number % 5 = 0 THEN 'proposed' ELSE 'accepted' END, person_id,
           TIMESTAMPTZ '2009-09-01 09:00Z' - number * INTERVAL '7 minutes' FROM document
       ), version AS (
         INSERT INTO evidence_versions (area_id, id, item_id, number, file_name, media_type, size_in_bytes, sha256,
           storage_key, uploaded_by_id, uploaded_at, check_status, text_status, page_count)
         SELECT area_id, "versionId", "itemId", 1, 'document-' || number || '.pdf', 'application/pdf', 100000, '',
           'bench/' || number, person_id, TIMESTAMPTZ '2009-09-01 09:00Z', 'available', 'read', cardinality(pages) FROM document
       )
       INSERT INTO evidence_passages (area_id, version_id, position, page, text)
       SELECT area_id, "versionId", page, page, text FROM document, unnest(pages) WITH ORDINALITY AS of_page (text, page)`,
      [JSON.stringify(batch)],
    );
  }
  await client.query('CREATE INDEX evidence_passages_words_idx ON evidence_passages USING gin (words)');
  await client.query('RESET session_replication_role');
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query<{ id: string }>('SELECT id FROM areas ORDER BY created_at LIMIT 1');
  return rows[0]?.id ?? '';
}

/** Two hundred searches, no two alike: a word, two words, three, a phrase, a word without another, the beginning of one. */
function questions(): string[] {
  const random = seeded(47);
  const word = () => FIELD[Math.floor(FIELD.length * random())] ?? '';
  const asked = new Set<string>();
  while (asked.size < QUERIES) {
    const [first, second, third] = [word(), word(), word()];
    const forms = [
      first,
      `${first} ${second}`,
      `${first} ${second} ${third}`,
      `"${first} ${second}"`,
      `${first} -${second}`,
    ];
    asked.add(forms[asked.size % forms.length] ?? first);
    asked.add(`${first.slice(0, 5)} ${second}`);
  }
  return [...asked].slice(0, QUERIES);
}

function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

/** The query behind the page as psql would send it, as the application's role and in the same reach. */
async function millisecondsOfQuery(client: pg.Client, areaId: string, asked: string): Promise<number> {
  const began = performance.now();
  await client.query('BEGIN');
  await client.query("SELECT work_for($1, NULL, 'area', '{}')", [areaId]);
  await client.query(
    "SELECT search_evidence($1, ARRAY[$2]::uuid[], ARRAY[$2]::uuid[], '', '', '', '', 'period', NULL, NULL, 1, $3)",
    [asked, areaId, PAGE_SIZE],
  );
  await client.query('COMMIT');
  return performance.now() - began;
}

/**
 * The page of the evidence found, with everything else on it, beside its query alone, search by search in turn. The
 * client is the application's, of the same database.
 */
export async function compareSearch({ visitor }: Bench, client: pg.Client, areaId: string): Promise<void> {
  const asked = questions();
  const pathOf = (q: string) => `/areas/leeds/search?${new URLSearchParams({ q, in: 'evidence' })}`;
  for (const q of asked.slice(0, 10)) await visitor.getPage(pathOf(q));
  const rounds: { page: number; query: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const taken: { page: number; query: number }[] = [];
    for (const q of asked) {
      const query = await millisecondsOfQuery(client, areaId, q);
      taken.push({ query, page: await visitor.millisecondsFor(pathOf(q)) });
    }
    const page = percentile95(taken.map((one) => one.page));
    rounds.push({ page, query: percentile95(taken.map((one) => one.query)) });
  }
  const each = `${spread(
    rounds.map(({ page }) => page),
    0,
  )} and ${spread(
    rounds.map(({ query }) => query),
    0,
  )} ms here`;
  console.log(
    `Search over ${DOCUMENTS.toLocaleString('en-GB')} documents of ${PAGES} pages, p95 of ${QUERIES} searches, page ÷ the same query in psql: ${spread(rounds.map(({ page, query }) => page / query))}; aim 3 or less. (${each})`,
  );
}
