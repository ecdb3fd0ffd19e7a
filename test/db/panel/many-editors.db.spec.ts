import * as fc from 'fast-check';
import { EditingWorld } from '@test/support/panel/editors/editing-meeting';
import {
  closeActionTogether,
  editTogether,
  writeMinutesTogether,
} from '@test/support/panel/editors/run-editors';
import { scripts, Step } from '@test/support/panel/editors/steps';
import { Unguarded, Unguarding } from '@test/support/panel/editors/unguarded';

const EDITORS = 33;
/** Milliseconds; a few seconds on a machine that has nothing else to do. */
const PATIENCE = 180_000;

/** Each of these guards is dropped in turn, and the lock on the meeting; the model must notice. */
const GUARDS: readonly (Unguarding & { readonly what: Step['what'] })[] = [
  {
    what: 'write',
    statement: 'update recommendations set (outcome',
    guard: [/version = \$18 and/, '$18::int > 0 and'],
  },
  {
    what: 'time',
    statement: 'update agenda_items set minutes',
    guard: [/and version = \$2/, 'and $2::int > 0'],
  },
  {
    what: 'move',
    statement: 'select state, current_item_id, version from panel_meetings',
    guard: [/ for no key update$/, ''],
  },
];

describe('33 people who edit one agenda and its cases at once', () => {
  let world: EditingWorld;

  beforeAll(async () => {
    world = await EditingWorld.create();
  });
  afterAll(() => world.close());

  it(
    'lose no text, and leave nothing half saved',
    async () => {
      await fc.assert(
        fc.asyncProperty(scripts(EDITORS, 4), async (given) => {
          const run = { editing: world.editing(), web: world.web, edited: await world.meeting(4) };
          const book = await editTogether(run, given);
          expect(book.findings).toEqual([]);
          expect(book.refused).toBeGreaterThan(0);
        }),
        { numRuns: 2, endOnFailure: true },
      );
    },
    PATIENCE,
  );

  it('close the meeting once, and write its minutes together', async () => {
    const run = { editing: world.editing(), web: world.web, edited: await world.meeting(3) };
    const book = await writeMinutesTogether(run, EDITORS);
    expect(book.findings).toEqual([]);
    expect(book.refused).toBeGreaterThan(0);
  });

  it('close an action once', async () => {
    const run = { editing: world.editing(), web: world.web, edited: await world.meeting(1) };
    const book = await closeActionTogether(run, EDITORS);
    expect(book.findings).toEqual([]);
    expect(book.refused).toBe(EDITORS - 1);
  });

  it.each(GUARDS)(
    'would be found out if the guard of “$what” were dropped',
    async ({ what, ...without }) => {
      const web = new Unguarded(world.web, without);
      const run = { editing: world.editing(web), web: world.web, edited: await world.meeting(4) };
      const same = Array.from({ length: EDITORS }, (_, at): Step[] => [
        { what, which: at, how: 0 },
        { what, which: at + 1, how: 0 },
      ]);
      const book = await editTogether(run, same);
      expect(book.findings).not.toEqual([]);
    },
    PATIENCE,
  );
});
