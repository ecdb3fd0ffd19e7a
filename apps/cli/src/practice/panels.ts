import { Area, Seat } from '@lib/access/panels/panel-seat';
import { giveSeat } from '@lib/access/panels/panel-seats.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { THE_SERVICE } from '@lib/panel/cases/case-event';
import { openSeries } from '@lib/panel/series/open-series';
import { NewSeries, PAN_LONDON } from '@lib/panel/series/series';

/** The made-up panels: the pan-London one every Wednesday, and a sub-regional one beside it. */
export const PRACTICE_PANELS: readonly NewSeries[] = [
  { ...PAN_LONDON, id: '0199aaaa-0000-7000-8000-000000000001', firstOn: day('2020-04-01') },
  {
    ...PAN_LONDON,
    id: '0199aaaa-0000-7000-8000-000000000002',
    firstOn: day('2020-04-07'),
    name: 'South London placements panel',
    remit: 'Children of the south London boroughs whose placements need another borough’s help.',
    weekday: 2,
    everyWeeks: 2,
    minutes: 90,
  },
];

const [PAN_LONDON_PANEL, SOUTH] = PRACTICE_PANELS as [NewSeries, NewSeries];

interface PracticeSeat {
  readonly panelId: string;
  readonly person: string;
  readonly seat: Seat;
  readonly area: Area;
}

export const PRACTICE_SEATS: readonly PracticeSeat[] = [
  { panelId: PAN_LONDON_PANEL.id, person: 'coordinator', seat: 'coordinator', area: 'programme' },
  { panelId: PAN_LONDON_PANEL.id, person: 'chair', seat: 'chair', area: 'social-care' },
  { panelId: PAN_LONDON_PANEL.id, person: 'member', seat: 'member', area: 'placements' },
  { panelId: PAN_LONDON_PANEL.id, person: 'member-health', seat: 'member', area: 'health' },
  { panelId: PAN_LONDON_PANEL.id, person: 'member-education', seat: 'member', area: 'education' },
  { panelId: PAN_LONDON_PANEL.id, person: 'member-commissioning', seat: 'member', area: 'commissioning' },
  { panelId: SOUTH.id, person: 'coordinator-south', seat: 'coordinator', area: 'programme' },
  { panelId: SOUTH.id, person: 'chair-south', seat: 'chair', area: 'social-care' },
  { panelId: SOUTH.id, person: 'member-south', seat: 'member', area: 'commissioning' },
];

export interface PanelUnits {
  readonly job: UnitOfWork;
  readonly auth: UnitOfWork;
}

/** Opens the made-up panels and seats their people, who must be there; again changes nothing. */
export const savePracticePanels = async ({ job, auth }: PanelUnits, clock: Clock): Promise<void> => {
  const opened = await job.run(SYSTEM, async (tx) => {
    const known = await tx.query<{ id: string }>('select id from panel_series');
    const missing = PRACTICE_PANELS.filter((panel) => !known.some(({ id }) => id === panel.id));
    for (const panel of missing) await openSeries(tx, clock, panel, THE_SERVICE);
    return missing.map(({ id }) => id);
  });
  await auth.run(SYSTEM, async (tx) => {
    const people = await tx.query<{ id: string; key: string }>(
      'select id, practice_key as key from auth.people where practice_key is not null',
    );
    for (const { panelId, person, seat, area } of PRACTICE_SEATS.filter((one) =>
      opened.includes(one.panelId),
    )) {
      const { id } = people.find(({ key }) => key === person)!;
      await giveSeat(tx, { panelId, personId: id, seat, area });
    }
  });
};
