import { MARK_REASONS } from '@lib/high-cost/marks/panel-mark';
import { AREAS } from '@lib/access/panels/panel-seat';
import { ACTION_STATES } from '@lib/panel/actions/case-action';
import { ATTENDANCE_STATES, Attendance, MEETING_SEATS } from '@lib/panel/attendance/attendance';
import { QuorumState } from '@lib/panel/attendance/quorum';
import { Declaration } from '@lib/panel/conflicts/declaration';
import { CONDITION_OWNERS, ESCALATIONS, OUTCOMES } from '@lib/panel/recommendations/outcome';
import { ActionOwner, Condition, FundingSought, NewAction } from '@lib/panel/recommendations/recommendation';
import {
  borough, day, flag, key, list, moment, oneOf, orNull, shape, text, whole,
} from '../../api-docs/schemas/schema'; // prettier-ignore
import {
  ActionJson, ConflictsJson, LiveItemJson, LiveMeetingJson, PackJson, PapersJson, RecommendationJson,
} from './live-json'; // prettier-ignore
import { ITEM, MEETING } from './panel.schemas';
import { PAPERS_COPY } from './snapshot.schema';

const AREA = oneOf(Object.keys(AREAS), 'An area');

export const ATTENDANCE = shape<Attendance>('MeetingAttendance', 'Somebody at a meeting, or missed there', {
  personId: key('Key of the person'),
  name: text('Their name', 'A made-up member'),
  area: oneOf(Object.keys(AREAS), 'The area they speak for'),
  seat: oneOf(Object.keys(MEETING_SEATS), 'What they are at this meeting'),
  state: oneOf(Object.keys(ATTENDANCE_STATES), 'Whether they are there'),
  substituteFor: orNull(key('Key of the member they stand in for')),
  joinedItemId: orNull(
    key('Key of the item that was heard when they came; null for who was there from the start'),
  ),
  leftItemId: orNull(key('Key of the item that was heard when they left; null for who stayed')),
  version: whole('Goes up with each change; send it back with one'),
});

export const QUORUM = shape<QuorumState>('MeetingQuorum', 'Whether those in the room are enough', {
  quorate: flag('Whether they are'),
  least: whole('How many it takes', 3),
  inRoom: list(text('A name'), 'Who counts'),
  missingAreas: list(AREA, 'Areas that nobody speaks for'),
  out: list(
    shape<QuorumState['out'][number]>('OutOfRoom', 'Somebody present who is out of the room', {
      name: text('Their name'),
      because: oneOf(['conflict', 'stepped out'], 'Why'),
    }),
    'Who is out of the room for the item',
  ),
});

export const LIVE_MEETING = shape<LiveMeetingJson>('LiveMeeting', 'A meeting from its published agenda on', {
  meeting: MEETING,
  currentItemId: orNull(key('Key of the item being heard; null for none')),
  items: list(ITEM, 'What is on the agenda, in its order'),
  attendance: list(ATTENDANCE, 'Who is there, and who is missed'),
  quorum: QUORUM,
});

const OWNER = shape<ActionOwner>('ActionOwner', 'Who does an action', {
  kind: oneOf(['borough', 'panel'], 'The borough, or somebody of the panel'),
  personId: orNull(key('Key of the person; null for the borough')),
  name: text('The name', 'Bromley'),
});

export const RECOMMENDATION = shape<RecommendationJson>('PanelRecommendation', 'What a panel recommends; the borough decides', {
  outcome: oneOf(Object.keys(OUTCOMES), 'What is recommended'),
  sentence: text('All of it in a sentence'),
  rationale: orNull(text('Why')),
  viewsConsidered: orNull(text('How the child’s and family’s views counted')),
  dissent: orNull(text('Who dissents, and why')),
  funding: orNull(
    shape<FundingSought>('FundingSought', 'Shares of the cost that are sought, whole percent', {
      socialCare: whole('Social care', 60),
      education: whole('Education', 20),
      health: whole('Health', 20),
    }),
  ),
  weeklyPence: orNull(whole('The weekly cost the panel spoke of, pence before VAT', 692000)),
  optionName: orNull(text('The option it speaks of')),
  informationNeeded: orNull(text('What is needed')),
  escalatedTo: orNull(oneOf(Object.keys(ESCALATIONS), 'To whom it is escalated')),
  followUpOn: orNull(day('The follow-up date')),
  highCostMark: orNull(
    oneOf(Object.keys(MARK_REASONS), 'Why the placement is marked as one of high cost; null where it is not'),
  ),
  conditions: list(
    shape<Condition>('PanelCondition', 'A condition', {
      condition: text('The condition'),
      owner: oneOf(Object.keys(CONDITION_OWNERS), 'Who sees to it'),
      dueOn: orNull(day('By when')),
    }),
    'Its conditions',
  ),
  actions: list(
    shape<NewAction>('NewAction', 'An action', {
      task: text('What is to be done'),
      owner: OWNER,
      dueOn: day('The day it is due'),
    }),
    'Its actions',
  ),
  inPrinciple: flag('Whether it holds in principle only, for want of a quorum'),
  confirmedAt: orNull(moment('When it was confirmed; null for a draft')),
  confirmedByName: orNull(text('By whom')),
  savedAt: moment('When it was last saved'),
  savedByName: text('By whom', 'A coordinator'),
  version: whole('Goes up with each change; send it back with one'),
}); // prettier-ignore

export const ACTION = shape<ActionJson>('PanelAction', 'What somebody is to do about a case', {
  id: key('Key of the action'),
  boroughId: borough('DfE number of the borough of the case'),
  reference: text('Reference of the case', 'PLP-2026-0143'),
  task: text('What is to be done'),
  owner: OWNER,
  dueOn: day('The day it is due'),
  state: oneOf(Object.keys(ACTION_STATES), 'How it stands'),
  note: orNull(text('What was done, or why it was dropped')),
  overdue: flag('Whether it is open and its day is past'),
  version: whole('Goes up with each change; send it back with one'),
});

const PAPERS = shape<PapersJson>('ItemPapers', 'The papers of an item', {
  open: flag('Whether they are open to you'),
  because: orNull(
    oneOf(['business', 'conflict', 'declare first', 'not shared'], 'Why they are not; null where they are'),
  ),
  copy: orNull(PAPERS_COPY),
});

export const LIVE_ITEM = shape<LiveItemJson>('LiveItem', 'An item of a meeting with its papers', {
  item: ITEM,
  meeting: MEETING,
  papers: PAPERS,
  quorum: QUORUM,
  steppedOut: list(key('Key of a person'), 'Who stepped out of the room for it'),
  recommendation: orNull(RECOMMENDATION),
  earlier: list(RECOMMENDATION, 'What the panel recommended on this case before'),
  actions: list(ACTION, 'Open actions of this case'),
  nextItemId: orNull(key('Key of the item that comes next; null after the last')),
});

export const PACK = shape<PackJson>('MeetingPack', 'The papers of a meeting for whoever asks', {
  meeting: MEETING,
  recipient: text('Whom it was made for', 'A made-up member'),
  at: moment('When'),
  declareFirst: flag('Whether nothing is in it because conflicts have to be declared first'),
  papers: list(
    shape<PackJson['papers'][number]>('PackedPapers', 'The papers of one item', {
      item: ITEM,
      papers: PAPERS,
    }),
    'In the order of the agenda; what you may not see is left out and said to be',
  ),
});

export const CONFLICTS = shape<ConflictsJson>('MeetingConflicts', 'Conflicts of interest at a meeting', {
  items: list(ITEM, 'Cases to declare about: reference, borough and providers only'),
  toDeclare: list(key('Key of an item'), 'Items you have yet to declare about'),
  conflicts: list(
    shape<Declaration>('ConflictOfInterest', 'A conflict that somebody declared', {
      itemId: key('Key of the item'),
      caseId: key('Key of the case'),
      personId: key('Key of the person'),
      personName: text('Their name'),
      conflicted: flag('Whether there is a conflict'),
      nature: orNull(text('Of what nature')),
      byAnother: flag('Whether the coordinator wrote it down'),
      withdrawnBecause: orNull(text('Why it is none')),
      withdrawn: flag('Whether it was found to be none'),
    }),
    'Those that hold',
  ),
});
