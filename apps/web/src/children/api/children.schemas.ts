import { Day } from '@lib/kernel/day';
import { LOCATIONS } from '@lib/placements/children/child-filter';
import { PLACEMENT_GROUPS } from '@lib/reference-data/codes/placement-groups';
import { ChildLine } from '@lib/placements/children/children.query';
import { ChildrenPage } from '@lib/placements/children/children.service';
import {
  day,
  decimal,
  flag,
  key,
  list,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

const TIERS = Object.keys(LOCATIONS).filter((tier) => tier !== 'unknown');

/** What is said of a child and of where they are placed; codes are those of the SSDA903 guide. */
export const FIELDS = {
  childId: key('Key of the child'),
  localReference: text('The borough’s own reference', 'BRO-000123'),
  serviceReference: text('The reference everybody else sees', 'C-7KQ4M2'),
  birthMonth: day('The first day of the month of birth: the day itself is not held'),
  sex: text('M, F or U', 'F'),
  place: text('Code of the placement', 'U1'),
  group: oneOf(
    PLACEMENT_GROUPS.map(({ group }) => group),
    'Placement group',
  ),
  provider: orNull(text('Code of the provider type; null when not known', 'PR1')),
  legalStatus: text('Code of the legal status', 'C2'),
  need: text('Code of the need', 'N1'),
  locationTier: orNull(text(`${TIERS.join(', ')}; null when not known`, 'sub-region')),
  distanceMiles: orNull(decimal('Miles between home and placement; null when not known', 7.4)),
  trueAt: orNull(day('The day the borough’s returns are true for; null before the first')),
} as const;

const CHILD_LINE = shape<ChildLine>('ChildLine', 'A child looked after on the day, and where', {
  id: FIELDS.childId,
  localReference: FIELDS.localReference,
  serviceReference: FIELDS.serviceReference,
  birthMonth: FIELDS.birthMonth,
  sex: FIELDS.sex,
  uasc: flag('Whether they are an unaccompanied asylum-seeking child'),
  place: FIELDS.place,
  group: FIELDS.group,
  provider: FIELDS.provider,
  legalStatus: FIELDS.legalStatus,
  need: FIELDS.need,
  startedOn: day('The first day of this placement'),
  locationTier: FIELDS.locationTier,
  distanceMiles: FIELDS.distanceMiles,
});

export const CHILDREN_PAGE = shape<ChildrenPage>(
  'ChildrenPage',
  'Children looked after on the day, 50 a page',
  {
    children: list(CHILD_LINE, 'The children of this page'),
    count: whole('How many there are on all pages'),
    page: whole('This page'),
    pages: whole('How many pages there are'),
    trueAt: FIELDS.trueAt,
  },
);

export interface ChildrenExport {
  readonly on: Day;
  readonly children: readonly ChildLine[];
  readonly trueAt: Day | null;
}

export const CHILDREN_EXPORT = shape<ChildrenExport>('ChildrenExport', 'All children of the filter at once', {
  on: day('The day'),
  children: list(CHILD_LINE, 'Every child of the filter'),
  trueAt: FIELDS.trueAt,
});

export interface FoundChild {
  readonly id: string;
}

export const FOUND_CHILD = shape<FoundChild>('FoundChild', 'A child with the reference', {
  id: FIELDS.childId,
});
