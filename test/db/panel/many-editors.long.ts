import * as fc from 'fast-check';
import { EditingWorld } from '@test/support/panel/editors/editing-meeting';
import { editTogether, writeMinutesTogether } from '@test/support/panel/editors/run-editors';
import { scripts } from '@test/support/panel/editors/steps';

const EDITORS = 33;
const STEPS = 20;
const MINUTES = 10;

describe('33 people who edit agendas and their cases at once, for long', () => {
  let world: EditingWorld;

  beforeAll(async () => {
    world = await EditingWorld.create();
  });
  afterAll(() => world.close());

  it(
    'lose no text, meeting after meeting',
    async () => {
      await fc.assert(
        fc.asyncProperty(scripts(EDITORS, STEPS), fc.integer({ min: 1, max: 8 }), async (given, cases) => {
          const run = { editing: world.editing(), web: world.web, edited: await world.meeting(cases) };
          expect((await editTogether(run, given)).findings).toEqual([]);
          expect((await writeMinutesTogether(run, EDITORS)).findings).toEqual([]);
        }),
        { numRuns: 8, endOnFailure: true },
      );
    },
    MINUTES * 60_000,
  );
});
