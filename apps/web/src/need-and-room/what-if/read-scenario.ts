import { GROUPS } from '@lib/boroughs/groupings/groupings';
import { Problem } from '@lib/kernel/domain-error';
import { KIND_FACTS } from '@lib/measures/need-and-room/matrix-rows';
import { AGES, ANY, AgeBand, Assumptions, PlaceChange, Scenario } from '@lib/measures/what-if/scenario';
import { costField, MOST_CHANGES } from '@lib/measures/what-if/scenario-problems';
import { BROAD_KIND_CODES, BroadKind } from '@lib/panel/options/broad-kind';
import { BROAD_NEEDS, BroadNeed } from '@lib/panel/unmet-need/broad-need';
import { FormErrors } from '@lib/web-kit/forms/form-model';
import { WhatIfForm } from './what-if.form';

export type Boxes = Readonly<Partial<Record<string, string>>>;

/** The boxes of a scenario, or what is wrong with them. */
export type ReadScenario =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly errors: FormErrors };

const AREAS = GROUPS.filter(({ grouping }) => grouping === 'sub-region').map(({ code }) => code);

/** Reads what was typed; a box that was not sent is as the assumptions are to begin with. */
export const readScenario = (form: WhatIfForm, defaults: Assumptions): ReadScenario => {
  const boxes = form as unknown as Boxes;
  const problems: Problem[] = [];
  const changes = Array.from({ length: MOST_CHANGES }, (_, at) => changeOf(boxes, at + 1, problems));
  const scenario = {
    changes: changes.filter((change) => change !== null),
    assumptions: assumptionsOf(boxes, defaults),
  };
  return problems.length === 0
    ? { ok: true, scenario }
    : { ok: false, errors: Object.fromEntries(problems.map(({ field, message }) => [field, message])) };
};

/** Null for a row that nobody filled in. */
const changeOf = (boxes: Boxes, n: number, problems: Problem[]): PlaceChange | null => {
  const [places, kind, area, need, age] = ['places', 'kind', 'area', 'need', 'age'].map((name) =>
    (boxes[`${name}${n}`] ?? '').trim(),
  ) as [string, string, string, string, string];
  if ([places, kind, area, need, age].every((typed) => typed === '')) return null;
  const wrong = (field: string, message: string): void =>
    void problems.push({ field: `${field}${n}`, message });
  if (!/^[-+]?\d{1,3}$/.test(places.replace('−', '-')) || Number(places.replace('−', '-')) === 0)
    wrong('places', 'Enter how many places, like 4, or -4 to take them away');
  if (!(kind in KIND_FACTS)) wrong('kind', 'Choose a kind of placement');
  if (!AREAS.includes(area)) wrong('area', 'Choose a sub-region');
  if (need !== '' && need !== ANY && !(need in BROAD_NEEDS)) wrong('need', 'Choose a need from the list');
  if (age !== '' && age !== ANY && !(age in AGES)) wrong('age', 'Choose an age from the list');
  return {
    places: Number(places.replace('−', '-')),
    kind: kind as BroadKind,
    area,
    need: (need || ANY) as BroadNeed | typeof ANY,
    age: (age || ANY) as AgeBand | typeof ANY,
  };
};

const assumptionsOf = (boxes: Boxes, defaults: Assumptions): Assumptions => ({
  occupancy: numberOf(boxes['occupancy'], defaults.occupancy),
  fits: numberOf(boxes['fits'], defaults.fits),
  placeCost: Object.fromEntries(
    BROAD_KIND_CODES.map((kind) => [kind, poundsOf(boxes[costField(kind)], defaults.placeCost[kind])]),
  ) as Assumptions['placeCost'],
  todayCost: poundsOf(boxes['costToday'], defaults.todayCost),
  milesInOwn: numberOf(boxes['milesInOwn'], defaults.milesInOwn),
  milesElsewhere: numberOf(boxes['milesElsewhere'], defaults.milesElsewhere),
  shares: Object.fromEntries(
    Object.entries(defaults.shares).map(([area, share]) => [area, numberOf(boxes[`share${area}`], share)]),
  ),
});

/** What is no number is none, and refused where the scenario is checked. */
const numberOf = (typed: string | undefined, otherwise: number): number =>
  typed === undefined || typed.trim() === '' ? otherwise : plainNumber(typed);

/** An empty box of pounds that was sent is a price that is not known. */
const poundsOf = (typed: string | undefined, otherwise: number | null): number | null => {
  if (typed === undefined) return otherwise;
  return typed.trim() === '' ? null : plainNumber(typed);
};

const plainNumber = (typed: string): number => {
  const text = typed.trim().replace(/^£/, '').replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
};

/** The boxes of a scenario as they would be typed. */
export const boxesOf = ({ changes, assumptions }: Scenario): Record<string, string> => ({
  ...Object.fromEntries(changes.flatMap((change, at) => changeBoxes(change, at + 1))),
  ...assumptionBoxes(assumptions),
});

const changeBoxes = ({ places, kind, area, need, age }: PlaceChange, n: number): [string, string][] => [
  [`places${n}`, String(places)],
  [`kind${n}`, kind],
  [`area${n}`, area],
  [`need${n}`, need === ANY ? '' : need],
  [`age${n}`, age === ANY ? '' : age],
];

export const assumptionBoxes = (of: Assumptions): Record<string, string> => ({
  occupancy: String(of.occupancy),
  fits: String(of.fits),
  ...Object.fromEntries(BROAD_KIND_CODES.map((kind) => [costField(kind), text(of.placeCost[kind])])),
  costToday: text(of.todayCost),
  milesInOwn: String(of.milesInOwn),
  milesElsewhere: String(of.milesElsewhere),
  ...Object.fromEntries(Object.entries(of.shares).map(([area, share]) => [`share${area}`, String(share)])),
});

const text = (value: number | null): string => (value === null ? '' : String(value));
