import { readFileSync, writeFileSync } from 'node:fs';
import { Pool } from '../../scripts/mutation/pool';
async function main() {
  const pool = new Pool(2);
  const base = await pool.try({});
  const green = new Set(Object.entries(base.verdicts).filter(([, v]) => v === 'pass' || v === 'choice').map(([id]) => id));
  console.log('green', green.size, 'of', Object.keys(base.verdicts).length);
  const cands = JSON.parse(readFileSync('/tmp/candidates.json', 'utf8')) as any[];
  let done = 0; const t = performance.now();
  const results: any[] = [];
  await Promise.all(cands.map(async (c, i) => {
    const m = { id: String(i), rule: c.rule, find: c.find, replace: c.replace, kind: c.kind, caughtBy: [], ...(c.marker && { 'line-contains': c.marker }), ...(c.within && { within: c.within }) };
    const r = await pool.try({ mutation: m });
    const red = Object.entries(r.verdicts).filter(([id, v]) => green.has(id) && (v === 'fail' || v === 'deviation')).map(([id]) => id);
    const odd = Object.entries(r.verdicts).filter(([, v]) => v === 'crashed' || v === 'harness-error').length;
    const inc = Object.entries(r.verdicts).filter(([, v]) => v === 'inconclusive').length;
    results[i] = { ...c, problem: r.problem, red, odd, inc };
    if (++done % 50 === 0) console.log(done, Math.round((performance.now() - t) / 1000));
  }));
  pool.end();
  writeFileSync('/tmp/results.json', JSON.stringify({ requirements: base.requirements, results }));
}
void main();
