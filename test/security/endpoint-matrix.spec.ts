import { CanaryBook, everythingIn } from './endpoints/canary-book';
import { SHARES_ROWS } from './endpoints/matrix-sharing';
import { MatrixWorld, otherThan } from './endpoints/matrix-world';
import { POINTS_OF_VIEW } from './endpoints/points-of-view';
import { REVIEWED } from './endpoints/reviewed-endpoints';
import { middlewareOf, nameOf, routesOf } from './endpoints/router-walk';
import { walkMatrix } from './endpoints/walk-matrix';

/** What may stand before the routes: nothing that answers by itself but the files of the pages. */
const BEFORE_THE_ROUTES = ['helmetMiddleware', 'urlencodedParser', 'jsonParser', '<anonymous>'];

describe('the endpoint matrix', () => {
  let world: MatrixWorld;

  beforeAll(async () => {
    world = await MatrixWorld.create();
  });
  afterAll(async () => {
    process.stdout.write(`endpoint matrix: ${world.requests} requests over ${REVIEWED.length} routes\n`);
    await world.close();
  });

  it('has looked at every route that the running application has, and no other', () => {
    expect(REVIEWED.map(nameOf).sort()).toEqual(routesOf(world.matrix.app).map(nameOf).sort());
    expect(middlewareOf(world.matrix.app).filter((name) => !BEFORE_THE_ROUTES.includes(name))).toEqual([]);
  });

  it.each(POINTS_OF_VIEW)(
    'answers %s as agreed, gives nothing away and records what it shows',
    async (view) => {
      expect(await walkMatrix(world, REVIEWED, view, 'bromley')).toEqual([]);
    },
    300_000,
  );

  it.each(['officer', 'token'] as const)(
    'gives the %s of another borough nothing of this one',
    async (view) => {
      // Who is refused is refused whatever their borough is.
      const allowed = REVIEWED.filter(({ may }) => may.includes(view));
      expect(await walkMatrix(world, allowed, view, 'croydon')).toEqual([]);
    },
    300_000,
  );

  it('gives the analyst rows of the borough that shares them, so that others’ would be noticed', async () => {
    const analyst = await world.visitors.keptAs('analyst', 'bromley');
    // Of an address that names something, the walk above asks for each borough's.
    const lists = REVIEWED.filter(({ namesSharedRows, object }) => namesSharedRows && object === null);
    for (const { path } of lists) {
      const said = await everythingIn(await analyst.sendOwn('GET', path));
      const canaries = await CanaryBook.of(world.matrix.superuser);
      expect([path, canaries.childrenIn(said, SHARES_ROWS).size > 0]).toEqual([path, true]);
      expect([path, canaries.childrenIn(said, otherThan(SHARES_ROWS)).size]).toEqual([path, 0]);
    }
  });

  it('excuses no route for naming children unrecorded that does not need it', () => {
    const excuses = REVIEWED.filter(({ namesUnrecorded }) => namesUnrecorded).map(nameOf);
    expect([...world.excused].sort()).toEqual(excuses.sort());
  });

  it('writes no canary, cookie or token into the log', async () => {
    const canaries = await CanaryBook.of(world.matrix.superuser);
    const log = world.matrix.log.join('\n');
    expect(world.matrix.log.length).toBeGreaterThanOrEqual(world.requests);
    for (const line of world.matrix.log) expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect([...canaries.childrenIn(log, 'bromley'), ...canaries.childrenIn(log, 'croydon')]).toEqual([]);
    expect([...canaries.foundIn(log, 'bromley'), ...canaries.foundIn(log, 'croydon')]).toEqual([]);
    expect(log).not.toMatch(/__Host-plp|Bearer|_csrf|password/);
  });
});
