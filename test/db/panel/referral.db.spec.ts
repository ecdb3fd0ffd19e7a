import { jobFor, ViewerContext } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { CaseWork } from '@lib/panel/cases/move-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { changeReferral } from '@lib/panel/referrals/change-referral';
import { latestReferral, savedSections } from '@lib/panel/referrals/referrals.query';
import { saveSection } from '@lib/panel/referrals/save-section';
import { Answers } from '@lib/panel/referrals/sections/section';
import { sendReferral, sendReferralBack } from '@lib/panel/referrals/send-referral';
import { startCase } from '@lib/panel/referrals/start-case';
import { submitReferral } from '@lib/panel/referrals/submit-referral';
import { withdrawCase } from '@lib/panel/referrals/withdraw-case';
import { sharedCopy } from '@lib/panel/sharing/share-case';
import { PAN_LONDON_PANEL, PANEL_DAY, PanelWorld } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const CROYDON = 306;

const WHOLE: Readonly<Record<string, Answers>> = {
  reason: { reasons: ['breakdown'], question: 'What else is there?', 'lawful-basis': 'yes' },
  child: { age: 15, sex: 'F', 'edge-of-care': 'no', 'legal-status': 'V2', unaccompanied: 'no' },
  placement: { notice: 'no', urn: 'SC654321', core: 612_000, location: 'outside', adjoining: 'no' },
  needs: { needs: ['missing'], 'main-need': 'A calm home', ehcp: 'has' },
  views: { 'child-none': 'Not willing to say', family: 'They want her near', iro: 'no' },
  funding: { split: ['none'], 'continuing-care': 'no' },
  plan: { permanence: 'independence', contingency: 'Stay' },
};

describe('a referral as it is kept', () => {
  let database: TestDatabase;
  let world: PanelWorld;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    await practicePanels(database, FixedClock.at(PANEL_DAY));
    world = await PanelWorld.of(database, [BROMLEY]);
    web = await database.unitOfWork('web');
  });
  afterAll(() => database.close());

  const BOROUGH = jobFor(BROMLEY);
  const PANEL: ViewerContext = {
    scope: 'programme',
    personId: newId(),
    boroughId: null,
    panelIds: [PAN_LONDON_PANEL],
  };
  const as = <T>(work: (tx: Tx) => Promise<T>, context = BOROUGH): Promise<T> => web.run(context, work);

  const start = async (boroughId = BROMLEY): Promise<string> => {
    const childReference = `R${newId().slice(-9)}`;
    await world.child(boroughId, childReference);
    return as(
      (tx) =>
        startCase(tx, world.work(), {
          boroughId,
          seriesId: PAN_LONDON_PANEL,
          ask: 'new placement',
          urgency: 'standard',
          neededBy: null,
          childReference,
          evenIfOpen: false,
        }),
      jobFor(boroughId),
    );
  };

  const withCase = (
    reference: string,
    change: (tx: Tx, of: PanelCase) => Promise<void>,
    context = BOROUGH,
  ): Promise<void> => as(async (tx) => change(tx, await caseByReference(tx, reference)), context);

  const save = (reference: string, section: string, version: number, answers: Answers): Promise<void> =>
    withCase(reference, (tx, of) =>
      saveSection(tx, world.work(), of, { section, version, answers, confirmed: Object.keys(answers) }),
    );

  const whole = async (): Promise<string> => {
    const reference = await start();
    for (const [section, answers] of Object.entries(WHOLE)) await save(reference, section, 0, answers);
    return reference;
  };

  const send = (reference: string, work = world.work()): Promise<void> =>
    withCase(reference, async (tx, of) => sendReferral(tx, work, of, (await latestReferral(tx, of)).version));
  const submit = (reference: string, work = world.work()): Promise<void> =>
    withCase(reference, async (tx, of) =>
      submitReferral(tx, work, of, (await latestReferral(tx, of)).version),
    );

  const sectionOf = (reference: string, section: string): Promise<Answers | undefined> =>
    as(async (tx) => {
      const of = await caseByReference(tx, reference);
      return (await savedSections(tx, await latestReferral(tx, of))).get(section)?.answers;
    });

  it('is not opened without an agreement', async () => {
    await expect(start(CROYDON)).rejects.toMatchObject({ code: 'no-panel-agreement' });
  });

  it('keeps the first of two saves of one version, and hands it to the second', async () => {
    const reference = await start();
    await save(reference, 'plan', 0, { contingency: 'First' });
    await expect(save(reference, 'plan', 0, { contingency: 'Second' })).rejects.toMatchObject({
      code: 'section-changed',
      theirs: { answers: { contingency: 'First' }, version: 1 },
    });
    expect(await sectionOf(reference, 'plan')).toEqual({ contingency: 'First' });
  });

  it('keeps one of two first saves at the same moment', async () => {
    const reference = await start();
    const both = await Promise.allSettled([
      save(reference, 'plan', 0, { contingency: 'One' }),
      save(reference, 'plan', 0, { contingency: 'Two' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes no wrong answer and none to a question it does not have', async () => {
    const reference = await start();
    await expect(save(reference, 'child', 0, { age: 200, shoe: '38' })).rejects.toMatchObject({
      code: 'wrong-answers',
      problems: [{ field: 'age' }, { field: 'shoe' }],
    });
    expect(await sectionOf(reference, 'child')).toBeUndefined();
  });

  it('is sent only when nothing is missing, and not written after that', async () => {
    const reference = await start();
    await expect(send(reference)).rejects.toMatchObject({ code: 'referral-incomplete' });
    const complete = await whole();
    await send(complete);
    await expect(save(complete, 'plan', 1, { contingency: 'x' })).rejects.toMatchObject({
      code: 'referral-not-draft',
    });
    await withCase(complete, async (tx, of) =>
      sendReferralBack(tx, world.work(), of, {
        version: (await latestReferral(tx, of)).version,
        because: 'Say more',
      }),
    );
    await save(complete, 'plan', 1, { ...WHOLE['plan'], contingency: 'More' });
  });

  it('is submitted by another person than the one who sent it, whom the database would refuse too', async () => {
    const reference = await whole();
    const own: CaseWork = world.work();
    await send(reference, own);
    await expect(submit(reference, own)).rejects.toMatchObject({ code: 'own-referral' });
    await expect(
      withCase(reference, async (tx, of) => {
        await tx.query('update referrals set submitted_by = sent_by where borough_id = $1 and case_id = $2', [
          of.boroughId,
          of.id,
        ]);
      }),
    ).rejects.toThrow(/referrals_two_people/);
  });

  it('gives the panel the copy, the prompts in it, and nothing that stays with the borough', async () => {
    const reference = await whole();
    await save(reference, 'prompts', 0, { 's20-agreement': 'Recorded in the file' });
    await send(reference);
    await submit(reference);
    await withCase(
      reference,
      async (tx, of) => {
        expect(of).toMatchObject({ status: 'submitted', dueOn: '2026-11-24' });
        const copy = await sharedCopy(tx, of);
        expect(copy).toMatchObject({
          child: { age: 15, sex: 'Female', edgeOfCare: false },
          views: { child: { noneBecause: 'Not willing to say' }, family: { words: 'They want her near' } },
          search: { approached: 0 },
          options: [],
        });
        expect(copy.markers.map(({ code }) => code)).toEqual([
          's20-agreement',
          's22g-sufficiency',
          'at-a-distance',
        ]);
        expect(copy.markers[0]!.evidence).toBe('Recorded in the file');
        const [child] = await tx.query('select 1 from referral_sections');
        expect(child).toBeUndefined();
        expect(JSON.stringify(copy)).not.toMatch(/SC654321|lawful/);
      },
      PANEL,
    );
  });

  it('is changed as a new version, once, and replaces the copy when submitted', async () => {
    const reference = await whole();
    await send(reference);
    await submit(reference);
    await withCase(reference, (tx, of) => changeReferral(tx, world.work(), of));
    await expect(withCase(reference, (tx, of) => changeReferral(tx, world.work(), of))).rejects.toMatchObject(
      { code: 'being-written' },
    );
    await save(reference, 'plan', 1, { ...WHOLE['plan'], contingency: 'A new plan' });
    const copies = (context: ViewerContext): Promise<string> =>
      as(async (tx) => JSON.stringify(await sharedCopy(tx, await caseByReference(tx, reference))), context);
    expect(await copies(PANEL)).not.toContain('A new plan');
    await send(reference);
    await submit(reference);
    expect(await copies(PANEL)).toContain('A new plan');
    const states = await as((tx) =>
      tx.query<{ state: string }>(
        `select r.state from referrals r join cases c on c.id = r.case_id where c.reference = $1 order by number`,
        [reference],
      ),
    );
    expect(states.map(({ state }) => state)).toEqual(['superseded', 'submitted']);
  });

  it('is gone for the panel once the case is withdrawn', async () => {
    const reference = await whole();
    await send(reference);
    await submit(reference);
    await withCase(reference, (tx, of) =>
      withdrawCase(tx, world.work(), of, { version: of.version, because: 'plan changed' }),
    );
    await expect(withCase(reference, async () => undefined, PANEL)).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(
      withCase(reference, (tx, of) =>
        withdrawCase(tx, world.work(), of, { version: of.version, because: 'plan changed' }),
      ),
    ).rejects.toMatchObject({ code: 'case-stands-elsewhere' });
  });

  it('is nothing to another borough', async () => {
    const reference = await whole();
    await expect(withCase(reference, async () => undefined, jobFor(CROYDON))).rejects.toMatchObject({
      kind: 'not-found',
    });
    const seen = await as((tx) => tx.query('select 1 from referral_sections'), jobFor(CROYDON));
    expect(seen).toEqual([]);
  });
});
