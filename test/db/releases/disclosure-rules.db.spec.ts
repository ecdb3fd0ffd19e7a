import { DisclosureRule } from '@lib/releases/rules/disclosure-rule';
import { BROMLEY, person, PROGRAMME_PERSON, ReleaseDesk } from './release-desk';

const STRICTER = {
  operationalThreshold: 9,
  officialThreshold: 5,
  stickyReleases: 6,
  why: 'To be on the safe side.',
};

describe('changing the disclosure rules', () => {
  let desk: ReleaseDesk;
  const proposer = person('Ada Ferncombe');
  const approver = person('Idris Candlebrook');

  const rules = (): Promise<DisclosureRule[]> =>
    desk.web.run(PROGRAMME_PERSON, (tx) => desk.rules().list(tx));
  const states = async (): Promise<string[]> =>
    (await rules()).map(({ version, state }) => `${version} ${state}`);

  beforeEach(async () => {
    desk = await ReleaseDesk.open();
  });
  afterEach(() => desk.close());

  it('begins with rules that are part of the service', async () => {
    expect(await rules()).toMatchObject([
      { version: 1, state: 'in force', operationalThreshold: 7, officialThreshold: 5, stickyReleases: 4 },
    ]);
  });

  it('needs two people, shows its effect first, and holds from the next release', async () => {
    desk.counts.set(BROMLEY, [100, 50, 5, 3, 20, 20]);
    const before = await desk.make('2026-11-08');
    expect(await desk.cell(before.id, 'borough', String(BROMLEY), 'homes')).toEqual([10]);
    expect(await desk.rules().propose(proposer, STRICTER)).toBe(2);
    await expect(desk.rules().approve(approver, 2)).rejects.toMatchObject({ code: 'rule-effect-missing' });
    expect((await desk.work().makeDue(0)).weighed).toBe(1);
    const [proposed] = await rules();
    expect(proposed!.effect).toMatchObject([{ cube: 'made', product: 'operational', on: '2026-11-08' }]);
    const [{ hiddenBefore, hiddenAfter, cells }] = proposed!.effect as [
      NonNullable<DisclosureRule['effect']>[number],
    ];
    expect(hiddenBefore).toBe(before.hidden);
    expect(hiddenAfter).toBeGreaterThan(hiddenBefore);
    expect(cells).toBe(before.cells);
    await expect(desk.rules().approve(proposer, 2)).rejects.toMatchObject({ code: 'rule-own-proposal' });
    await desk.rules().approve(approver, 2);
    expect(await states()).toEqual(['2 in force', '1 replaced']);
    desk.at('2026-12-01T12:00:00Z');
    const after = await desk.make('2026-11-29');
    expect(await desk.cell(after.id, 'borough', String(BROMLEY), 'homes')).toEqual(['c']);
    const summary = await desk.web.run(PROGRAMME_PERSON, (tx) => desk.releases.find(tx, after.id));
    expect(summary.ruleVersion).toBe(2);
    expect((await desk.work().makeDue(0)).weighed).toBe(0);
  });

  it('is replaced by the next change, and numbered on', async () => {
    await desk.rules().propose(proposer, STRICTER);
    await expect(desk.rules().propose(approver, { ...STRICTER, stickyReleases: 8 })).rejects.toMatchObject({
      code: 'rule-already-proposed',
    });
    await desk.work().makeDue(0);
    await desk.rules().approve(approver, 2);
    await desk.rules().propose(approver, { ...STRICTER, stickyReleases: 8 });
    await desk.rules().withdraw(proposer, 3);
    await expect(desk.rules().approve(proposer, 3)).rejects.toMatchObject({ code: 'rule-not-open' });
    await desk.rules().propose(approver, { ...STRICTER, stickyReleases: 10 });
    await desk.work().makeDue(0);
    await desk.rules().approve(proposer, 4);
    expect(await states()).toEqual(['4 in force', '3 withdrawn', '2 replaced', '1 replaced']);
  });

  it.each([
    [{ operationalThreshold: 6 }, 'operationalThreshold'],
    [{ officialThreshold: 4 }, 'officialThreshold'],
    [{ stickyReleases: 3 }, 'stickyReleases'],
    [{ stickyReleases: 4.5 }, 'stickyReleases'],
    [{ operationalThreshold: 51 }, 'operationalThreshold'],
    [{ why: ' ' }, 'why'],
    [{ operationalThreshold: 7, stickyReleases: 4 }, 'operationalThreshold'],
  ])('refuses %j', async (choices, field) => {
    await expect(desk.rules().propose(proposer, { ...STRICTER, ...choices })).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field }],
    });
  });

  it('is refused by the database itself when one person does both, or writes the effect', async () => {
    await desk.rules().propose(proposer, STRICTER);
    await desk.work().makeDue(0);
    const update = (set: string, parameters: unknown[]): Promise<unknown> =>
      desk.web.run(proposer.context, (tx) =>
        tx.query(`update disclosure_rules set ${set} where version = 2`, parameters),
      );
    const me = [proposer.context.personId];
    await expect(
      update(`state = 'in force', approved_at = now(), approved_by = $1, approved_by_name = 'Me'`, me),
    ).rejects.toThrow('disclosure_rules_two_people');
    await expect(
      update(`state = 'in force', approved_at = now(), approved_by = $1, approved_by_name = 'Another'`, [
        approver.context.personId,
      ]),
    ).rejects.toThrow('row-level security');
    await expect(update(`effect = $1`, ['[]'])).rejects.toThrow('permission denied');
    await expect(update(`operational_threshold = $1`, [8])).rejects.toThrow('permission denied');
  });

  it('is nothing that a borough may do', async () => {
    const ours = {
      ...proposer,
      context: { ...proposer.context, scope: 'borough', boroughId: BROMLEY } as const,
    };
    await expect(desk.rules().propose(ours, STRICTER)).rejects.toThrow('row-level security');
  });
});
