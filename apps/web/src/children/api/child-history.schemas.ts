import {
  Child,
  ChildEpisode,
  ChildPlacement,
  ChildProblem,
  EnteredMark,
  MissingSpell,
  Source,
} from '@lib/placements/children/children.query';
import { ChildHistory } from '@lib/placements/children/children.service';
import { ShownEntry } from '@lib/placements/entering/entries.query';
import { EnteredFacts } from '@lib/placements/entering/placement-entry';
import {
  day,
  flag,
  key,
  list,
  oneOf,
  orNull,
  Schema,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import { TRANSFER } from '../transfers/api/transfer.schemas';
import { FIELDS } from './children.schemas';

export const SOURCE = shape<Source>('Source', 'Which return, file and row a value came from', {
  year: whole('The year in which the return ends', 2026),
  trueAt: day('The day the return is true for'),
  partYear: flag('Whether it is a part-year extract'),
  fileName: text('The file', 'episodes.csv'),
  line: whole('The row of the file'),
  uploadId: key('Key of the upload'),
});

const CHILD = shape<Child>('Child', 'A child of your borough', {
  id: FIELDS.childId,
  localReference: FIELDS.localReference,
  serviceReference: FIELDS.serviceReference,
  birthMonth: FIELDS.birthMonth,
  sex: FIELDS.sex,
  ethnicity: orNull(text('Code of the ethnicity; null when not known', 'WBRI')),
  uasc: flag('Whether they are or were an unaccompanied asylum-seeking child'),
  uascEndedOn: orNull(day('When that ended; null when it did not')),
  source: orNull(SOURCE),
});

const MARK = shape<EnteredMark>('EnteredMark', 'A fact that comes from a page', {
  column: text('The fact', 'urn'),
  entryId: key('Key of the entry it comes from'),
});

const PLACEMENT = shape<ChildPlacement>('Placement', 'One placement of a child', {
  id: key('Key of the placement'),
  startedOn: day('Its first day'),
  endedOn: orNull(day('The day it ended; null while it lasts')),
  endInferred: flag('Whether no return gave the end and a repair rule did'),
  startReason: text('Code of the reason for the new episode', 'S'),
  shortBreak: flag('Whether it is one of a series of short breaks'),
  place: FIELDS.place,
  group: FIELDS.group,
  provider: FIELDS.provider,
  urn: orNull(text('Ofsted number of the setting; null when not given', 'SC012345')),
  sector: orNull(text('Postcode sector of the placement; null when not known', 'BR1 1')),
  distanceMiles: FIELDS.distanceMiles,
  hostAuthority: orNull(text('GSS code of the authority it lies in; null when not known', 'E09000006')),
  locationTier: FIELDS.locationTier,
  legalStatus: FIELDS.legalStatus,
  need: FIELDS.need,
  reasonCeased: orNull(text('Code of the reason the child left care; null when they did not', 'E4A')),
  reasonForChange: orNull(text('Code of the reason for the change; null when not given', 'CARPL')),
  entered: list(MARK, 'Facts that come from a page; the others are from returns'),
});

const EPISODE = shape<ChildEpisode>('Episode', 'One episode as the returns give it, repaired', {
  placementId: orNull(key('Key of the placement it belongs to')),
  startedOn: day('Its first day'),
  endedOn: orNull(day('The day it ended; null while it lasts')),
  reasonForNewEpisode: text('Code of the reason', 'S'),
  legalStatus: FIELDS.legalStatus,
  place: FIELDS.place,
  repairs: list(text('Code of a repair rule'), 'What was inferred; empty when nothing was'),
  source: SOURCE,
});

const PROBLEM = shape<ChildProblem>('HistoryProblem', 'Something in the returns that does not fit together', {
  startedOn: day('The first day of the episode it is about'),
  kind: text('What kind of problem'),
  message: text('What is wrong and what to do'),
});

const MISSING = shape<MissingSpell>('MissingSpell', 'A time the child was missing or away', {
  kind: oneOf(['M', 'A'], 'M is missing, A is away without authorisation'),
  startedOn: day('The first day'),
  endedOn: orNull(day('The day it ended; null while it lasts')),
});

const said = (what: string, example: string): Schema => orNull(text(`${what}; null when not said`, example));

const ENTRY_FACTS = shape<Required<EnteredFacts>>(
  'EnteredFacts',
  'Facts of a placement as entered on a page',
  {
    place: said('Code of the placement', 'K2'),
    provider: said('Code of the provider type', 'PR4'),
    urn: said('Ofsted number of the setting', 'SC012345'),
    sector: said('Postcode sector of the placement', 'BR1 1'),
    hostAuthority: said('GSS code of the London authority it lies in, or outside', 'E09000006'),
    legalStatus: said('Code of the legal status', 'C2'),
    need: said('Code of the need', 'N1'),
  },
);

const ENTRY = shape<ShownEntry>(
  'PlacementEntry',
  'The start, a change or the end of a placement, as entered',
  {
    id: key('Key of the entry'),
    child: FIELDS.localReference,
    kind: oneOf(['start', 'change', 'end'], 'What it says'),
    holdsFrom: day('The first day, the day from which the change holds, or the day the child left'),
    enteredOn: day('The day it was entered: a return that is true at a later day counts in its place'),
    facts: ENTRY_FACTS,
    reasonCeased: said('Code of the reason the child left care', 'E4A'),
    reasonForChange: said('Code of the reason the placement before it ended', 'CREQB'),
    version: whole('Goes up with each change; to be given when it is taken back'),
    enteredByName: text('Who entered it'),
    withdrawn: flag('Whether it was taken back'),
  },
);

export const CHILD_HISTORY = shape<ChildHistory>('ChildHistory', 'A child with everything the returns say', {
  child: CHILD,
  placements: list(PLACEMENT, 'Newest first'),
  episodes: list(EPISODE, 'Newest first'),
  problems: list(PROBLEM, 'Newest first'),
  missing: list(MISSING, 'Newest first'),
  entries: list(ENTRY, 'What was entered on pages about the placements, newest first'),
  transfers: list(TRANSFER, 'Whether another authority’s return has a child who may be this one'),
  trueAt: FIELDS.trueAt,
});
