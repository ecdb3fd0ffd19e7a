import { EveryHandlerDeclares } from '../../../apps/web/src/access/every-handler-declares';
import { MatrixWorld } from '../endpoints/matrix-world';
import { REVIEWED } from '../endpoints/reviewed-endpoints';
import { nameOf } from '../endpoints/router-walk';
import { someoneWhoMay } from '../endpoints/forgeries';
import { handlersOf, withoutDeclaration } from './handlers-of';

describe('every declaration of a handler carries weight', () => {
  let world: MatrixWorld;

  beforeAll(async () => {
    world = await MatrixWorld.create();
  });
  afterAll(() => world.close());

  it('is found on the handler of every route', () => {
    const handlers = handlersOf(world.matrix).map(nameOf).sort();
    expect(handlers).toEqual(REVIEWED.map(nameOf).sort());
  });

  it('keeps the service from starting when it is gone', async () => {
    const check = world.matrix.app.get(EveryHandlerDeclares, { strict: false });
    expect(() => check.onModuleInit()).not.toThrow();
    const unnoticed: string[] = [];
    for (const handler of handlersOf(world.matrix)) {
      await withoutDeclaration(handler, async () => {
        try {
          check.onModuleInit();
          unnoticed.push(handler.name);
        } catch (error) {
          if (!(error as Error).message.includes(handler.name)) unnoticed.push(handler.name);
        }
      });
    }
    expect(unnoticed).toEqual([]);
  });

  it('lets nobody in when it is gone all the same', async () => {
    const entered: string[] = [];
    const handlers = handlersOf(world.matrix);
    for (const handler of handlers) {
      const endpoint = REVIEWED.find((one) => nameOf(one) === nameOf(handler))!;
      for (const view of [someoneWhoMay(endpoint), 'administrator'] as const) {
        const visitor = await world.visitors.newAs(view, 'bromley');
        const address = await world.ownAddress(endpoint, 'bromley');
        const { status, location } = await withoutDeclaration(handler, () =>
          visitor.sendOwn(endpoint.method, address),
        );
        const refused =
          status === 401 || status === 403 || (status === 303 && location?.startsWith('/sign-in'));
        if (!refused) entered.push(`${handler.name} as ${view}: ${status}`);
      }
    }
    process.stdout.write(`declarations removed: ${handlers.length} handlers, each asked for twice\n`);
    expect(entered).toEqual([]);
  }, 600_000);
});
