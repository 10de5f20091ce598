import { Pool } from '../../scripts/mutation/pool';
async function main() {
  const pool = new Pool(1);
  let t = performance.now(); const lap = (s: string) => { console.log(s, Math.round(performance.now() - t)); t = performance.now(); };
  const r = await pool.try({}); lap('all with start');
  const c: any = {}; for (const [id, v] of Object.entries(r.verdicts)) { c[v] = (c[v] ?? 0) + 1; if (!['pass','choice'].includes(v)) console.log(id, v); } console.log(c, r.problem);
  await pool.try({}); lap('all');
  await pool.try({}); lap('all');
  for (let i = 0; i < 10; i++) await pool.try({ scenarios: ['3.10.6/closed'] }); lap('10 singles');
  for (let i = 0; i < 10; i++) await pool.try({ mutation: { id: 'x', rule: '', kind: '', find: 'in LAST-ACK & fin_acked    => -> CLOSED', replace: 'in LAST-ACK & fin_acked    => -> TIME-WAIT', caughtBy: [] }, scenarios: ['3.10.6/closed'] }); lap('10 mutants');
  pool.end();
}
void main();
