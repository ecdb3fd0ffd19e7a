import { Explaining } from '@lib/surveys/filling/explaining.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { WaveMoving } from '@lib/surveys/waves/wave-moving.service';
import { placeOf } from '@test/support/return-book';
import { ReturnDesk } from '@test/support/return-desk';
import { Handing } from '@test/support/submitting';

describe('nothing counts that nobody said is right', () => {
  let world: Handing;

  beforeEach(async () => {
    world = await Handing.start();
  });
  afterEach(() => world.close());

  /** A return in which everything was said in the last wave, and waits. */
  const filledIn = async (): Promise<string> => {
    const previousWaveId = await world.submitted();
    return world.surveys.started({ previousWaveId, referenceDay: '2026-04-30' });
  };
  const open = (wave: string): Promise<ReturnPage> => world.surveys.returns.open(world.officer, wave);
  const oneCell = (wave: string, confirms: boolean) =>
    world.surveys.filling.save(world.officer, wave, 'api', {
      ...{ seen: null, confirms },
      answers: [{ rowId: null, question: 'by_age', given: { young: { home: '5' } } }],
    });

  it('of a grid of which one cell was changed, but where whoever changed it says that the rest is right', async () => {
    const wave = await filledIn();
    expect((await oneCell(wave, true)).held.once['by_age']!.state).toBe('given');
  });

  it('of a grid of which one cell was changed in a workbook', async () => {
    const wave = await filledIn();
    const desk = new ReturnDesk(world.surveys, wave);
    const shown = await desk.upload(
      await desk.book((book) => {
        const page = book.getWorksheet('By age')!;
        page.getRow(2).getCell(placeOf(page, 'Home')).value = 5;
      }),
    );
    await desk.apply(shown);
    expect((await open(wave)).held.once['by_age']!.state).toBe('to confirm');
  });

  it('and what is only the service’s to say is said again', async () => {
    const wave = await world.surveys.started({
      set: 'sufficiency',
      referenceDay: '2026-05-31',
      periodFrom: '2026-03-01',
    });
    await world.surveys.asSuperuser(
      `update return_answers set value = '99', prefilled = '99' where question = 'period_days'`,
    );
    await world.surveys.returns.fillInAgain(world.officer, wave);
    expect((await open(wave)).held.once['period_days']!.value).toBe(92);
  });
});

describe('closed means closed', () => {
  let world: Handing;

  beforeEach(async () => {
    world = await Handing.start();
  });
  afterEach(() => world.close());

  it.each([
    ['a wave that is final', `state = 'final', final_at = now()`],
    [
      'corrections that closed',
      `deadline_on = '2026-05-01', last_new_row_on = '2026-05-01', last_correction_on = '2026-06-01'`,
    ],
  ])('for filling in again, in %s', async (_, change) => {
    const wave = await world.surveys.started();
    await world.surveys.asSuperuser(`update waves set ${change} where id = $1`, [wave]);
    await expect(world.surveys.returns.fillInAgain(world.officer, wave)).rejects.toMatchObject({
      code: 'wave-closed',
    });
  });
});

describe('a pilot', () => {
  it('leaves no explanation behind', async () => {
    const world = await Handing.start();
    const { surveys } = world;
    const wave = await surveys.wave({ state: 'pilot' });
    const begin = async (): Promise<ReturnPage> => {
      await surveys.returns.start(surveys.by(), wave);
      await surveys.filling.addRow(surveys.by(), wave, {
        ...{ section: 'homes', manner: 'screen' },
        answers: [
          { question: 'name', given: 'Ferncombe House' },
          { question: 'fee', given: '12000' },
        ],
      });
      return surveys.returns.open(surveys.by(), wave);
    };
    const query = ({ weighed }: ReturnPage) => weighed.findings.find(({ weight }) => weight === 'query')!;
    await new Explaining(surveys.saving).explain(
      surveys.by(),
      wave,
      query(await begin()).key,
      'Only to try it',
    );
    const [found] = await surveys.asSuperuser<{ version: number }>(
      'select version from waves where id = $1',
      [wave],
    );
    await new WaveMoving(surveys.work, surveys.audit, surveys.clock).move(
      surveys.programme(),
      wave,
      'open',
      found!.version,
    );
    expect(query(await begin()).explanation).toBeNull();
    await world.close();
  });
});
