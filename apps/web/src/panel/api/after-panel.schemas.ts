import { Temporal } from 'temporal-polyfill';
import { EmergencyLedger, LedgerLine } from '@lib/panel/emergencies/emergency-ledger';
import { OutcomeCode, OUTCOMES } from '@lib/panel/recommendations/outcome';
import { StepDays, Timeliness } from '@lib/panel/timeliness/timeliness';
import { TimelinessOfPanel } from '@lib/panel/timeliness/panel-timeliness.service';
import {
  borough, day, decimal, list, moment, oneOf, orNull, shape, text, whole,
} from '../../api-docs/schemas/schema'; // prettier-ignore

const STEP = shape<StepDays>('StepDays', 'Days that a step took', {
  cases: whole('How many cases took it'),
  median: orNull(decimal('The middle of their days; null where none took it', 12)),
  longest: orNull(whole('The longest', 30)),
});

const TIMELINESS = shape<Timeliness>('PanelTimeliness', 'How long cases take before a panel', {
  from: day('The first day of the time'),
  to: day('The last day of it'),
  rounds: whole('Cases brought to the panel; brought back counts again'),
  toListed: STEP,
  toRecommended: STEP,
  toResponse: STEP,
  toStart: STEP,
  waited: STEP,
  heard: whole('Cases that were heard'),
  deferred: whole('Of those, deferred at least once'),
  recommendations: whole('Recommendations made'),
  inquorate: whole('Of those, without a quorum', 0),
});

export interface TimelinessAnswer {
  readonly panels: readonly TimelinessOfPanel[];
}

export const TIMELINESS_OF_PANELS = shape<TimelinessAnswer>('TimelinessOfPanels', 'Days, panel by panel', {
  panels: list(
    shape<TimelinessOfPanel>('TimelinessOfPanel', 'One of your panels', {
      panel: text('Its name', 'Pan-London placements panel'),
      timeliness: TIMELINESS,
    }),
    'The panels you sit on; none for whoever sits on none',
  ),
});

type Line = Omit<LedgerLine, 'caseId' | 'heard'> & {
  readonly outcome: OutcomeCode | null;
  readonly heardAt: Temporal.Instant | null;
};

export interface LedgerJson extends Pick<EmergencyLedger, 'byBorough'> {
  readonly waiting: readonly Line[];
  readonly heard: readonly Line[];
}

const lineOf = ({ heard, ...of }: LedgerLine): Line => ({
  ...{ boroughId: of.boroughId, reference: of.reference, reason: of.reason, days: of.days },
  ...{ approverName: of.approverName, approverRole: of.approverRole, approvedAt: of.approvedAt },
  ...{ outcome: heard?.outcome ?? null, heardAt: heard?.at ?? null },
});

export const ledgerJson = ({ waiting, heard, byBorough }: EmergencyLedger): LedgerJson => ({
  waiting: waiting.map(lineOf),
  heard: heard.map(lineOf),
  byBorough,
});

const LINE = shape<Line>('EmergencyCase', 'A case that could not wait for the panel', {
  reference: text('Reference of the case', 'PLP-2026-0143'),
  boroughId: borough('DfE number of the borough'),
  reason: text('Why it could not wait'),
  approverName: text('Who approved it in the borough'),
  approverRole: text('Their post', 'Head of Service'),
  approvedAt: moment('When'),
  outcome: orNull(oneOf(Object.keys(OUTCOMES), 'What the panel first said since; null while it waits')),
  heardAt: orNull(moment('When')),
  days: whole('Days from the approval until it was heard, or until today'),
});

export const LEDGER = shape<LedgerJson>('EmergencyLedger', 'Emergencies approved outside the panel', {
  waiting: list(LINE, 'Those to be ratified, longest first'),
  heard: list(LINE, 'Those that were heard, newest first'),
  byBorough: list(
    shape<EmergencyLedger['byBorough'][number]>('EmergenciesOfBorough', 'How many a borough has', {
      boroughId: borough('DfE number of the borough'),
      waiting: whole('How many wait', 0),
      all: whole('How many there are'),
    }),
    'Boroughs with any, the most first',
  ),
});
