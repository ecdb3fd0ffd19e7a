import { writeFileSync } from 'node:fs';
import { MatrixWorld } from './matrix-world';
import { Kind } from './matrix-objects';
import { isNobody, POINTS_OF_VIEW } from './points-of-view';
import { routesOf } from './router-walk';

const kindOf = (path: string, method: string): Kind | null => {
  if (!path.includes(':')) return null;
  if (path.startsWith('/join')) return 'join link';
  if (path.includes('invitations')) return 'invitation';
  if (path.includes('people')) return 'person';
  if (path.includes('agreements')) return 'agreement';
  if (path.includes('api-tokens')) return 'API token';
  if (path.includes('child')) return 'child';
  if (path.includes('imports')) return path.includes('undo') ? 'applied import' : 'waiting import';
  if (path.includes('schedules')) return 'schedule';
  if (path.includes('runs/:id')) return 'run';
  if (path.includes(':code')) return 'report';
  throw new Error(path);
};

it('drafts', async () => {
  const world = await MatrixWorld.create();
  const lines: string[] = [];
  const problems: string[] = [];
  const routes = routesOf(world.matrix.app).map((r) => ({ ...r, object: kindOf(r.path, r.method) }));
  for (const endpoint of [...routes.filter((r) => r.method === 'GET'), ...routes.filter((r) => r.method !== 'GET')]) {
    const may: string[] = []; const answers: Record<string, number> = {};
    for (const view of POINTS_OF_VIEW) {
      const { answer, findings } = await world.ask({ endpoint, view, borough: 'bromley', state: 'own' });
      problems.push(...findings);
      const refused = answer.status === 403 || answer.status === 401 || (answer.status === 303 && answer.location?.startsWith('/sign-in') && !endpoint.path.startsWith('/sign-in') && !endpoint.path.startsWith('/sign-out')&& !endpoint.path.startsWith('/join'));
      if (!refused) { may.push(view); answers[view] = answer.status; }
      if (view === 'officer' && endpoint.path.startsWith('/sign-')) problems.push(`${endpoint.path} ${answer.location}`);
    }
    const counts = Object.values(answers);
    const common = counts.sort((a, b) => counts.filter((c) => c === b).length - counts.filter((c) => c === a).length)[0];
    const otherwise = Object.fromEntries(Object.entries(answers).filter(([, s]) => s !== common));
    lines.push(JSON.stringify({ method: endpoint.method, path: endpoint.path, object: endpoint.object, may, answer: common, ...(Object.keys(otherwise).length ? { otherwise } : {}) }));
  }
  writeFileSync('/tmp/draft.json', '[\n' + lines.join(',\n') + '\n]');
  writeFileSync('/tmp/draft-problems.txt', problems.join('\n') + `\n${world.requests}`);
  await world.close();
}, 300_000);
