import { NeedGroup } from '@lib/panel/unmet-need/need-group';

/** What made-up cases say. Nobody is behind any of it. */
export const QUESTIONS: Readonly<Record<NeedGroup, readonly string[]>> = {
  'mental-health': [
    'Can another borough offer a solo home with support from mental health services?',
    'Who has placed a child with like needs well, and where?',
  ],
  exploitation: [
    'Is there a place out of reach of those who exploit her, with education?',
    'Can a borough on the other side of London offer a place for twelve weeks?',
  ],
  violence: [
    'Which providers have kept a child through a hard first month?',
    'Is there a home with two staff to one child that can take him within two weeks?',
  ],
  'sexual-behaviour': ['Which homes with a specialist therapist have room?'],
  offending: ['Can a place be held until the hearing?', 'Who has used remand fostering this year?'],
  disability: ['Is there a home with nursing on site within twenty miles of the hospital?'],
  autism: [
    'Which homes with education have done well by autistic young people?',
    'Could two boroughs share the cost of a small home together?',
  ],
  'parent-and-child': ['Which foster carers in London take a parent and baby now?'],
  siblings: ['Can three brothers be placed together, or near one another?'],
  unaccompanied: ['Is there supported lodgings with somebody who speaks Tigrinya?'],
  none: ['Is the plan for a step down sound, and who has a place for it?'],
};

export const TRIED = [
  'Two foster placements with extra support; both ended within six weeks.',
  'An edge-of-care team worked with the family for four months.',
  'A children’s home with three others; the mix did not work.',
  'In-house carers were asked first, and nobody had room.',
] as const;

export const CHILD_SAYS = [
  'Wants to stay near college and see a younger brother every week.',
  'Says it is too loud where they are and wants a room with a lock.',
  'Wants to be somewhere they can keep playing football on Saturdays.',
  'Does not want to move again before the exams.',
  'Wants to live with an aunt, and would try a small home if that cannot be.',
  'Asked for staff who do not change every week.',
] as const;

export const FAMILY_SAYS = [
  'A grandmother wants to be able to visit by bus.',
  'The father agrees with the plan if it is in London.',
  'The mother is worried about friends nearby and wants it to be further away.',
  'The parents want to be told before, not after.',
] as const;

export const NO_FAMILY_VIEW = 'Could not be reached; tried three times this month.';

export const MATTERS_MOST = [
  'A small home with staff who know about trauma, and a school place from the first week.',
  'Continuity: the same two or three adults, and no more moves this year.',
  'Distance from those who have hurt them, and a way to see family.',
  'Night staff who are awake, and help with sleep.',
] as const;

export const CONTINGENCIES = [
  'The present home has agreed to two more weeks.',
  'A duty foster carer is on call at weekends.',
  'Two members of staff stay with the child in a flat of the borough’s.',
] as const;

export const RATIONALES = [
  'The home can meet the needs named, the child agrees, and nothing nearer had room.',
  'The search was wide enough, and the plan for education is clear.',
  'The cost is high for what is offered; the support should be reviewed after four weeks.',
  'Two boroughs have placed there well this year.',
  'The risk of another move now is greater than that of the distance.',
] as const;

export const VIEWS_COUNTED = [
  'The wish to stay near college decided between the two options.',
  'The panel heard that the child has visited and would go.',
  'The family’s wish for visits is met by a travel plan.',
] as const;

export const CONDITIONS = [
  'A school place is confirmed before the first night',
  'The provider sends its plan for nights before the child moves',
  'Family time is set out in writing',
  'A review of the extra support after four weeks',
  'Health says what it will give within ten working days',
] as const;

export const BOROUGH_TASKS = [
  'Ask the virtual school for a place near the home',
  'Send the updated risk assessment to the provider',
  'Tell the area authority about the placement',
  'Book the placement planning meeting',
] as const;

export const PANEL_TASKS = [
  'Ask the two boroughs with block beds about a vacancy',
  'Put the borough in touch with the integrated care board’s lead',
  'Bring the question of nursing support to the commissioning group',
] as const;

export const MISSING_INFORMATION = [
  [
    'Which school does the child go to, and can it be kept?',
    'The virtual school has offered transport for one term.',
  ],
  [
    'What did the last three providers give as their reason?',
    'All three named the mix with others living there.',
  ],
  [
    'What has health been asked for, and when?',
    'A joint meeting is set for next week; the screening is done.',
  ],
] as const;

export const EMERGENCIES = [
  'The placement ended the same evening, and the child had nowhere to stay.',
  'Notice was given at four in the afternoon after an incident.',
] as const;

export const VARIED = 'A nearer home came up on the day after the meeting.';
export const DECLINED = 'The child has gone to live with an aunt, after an assessment.';

/** Homes that are options. Their names are words, so that nobody takes them for a home. */
export const HOMES = [
  'Larch House', 'Tidebrook', 'Fernhollow', 'Oldacre Lodge', 'Windmill Rise', 'Pebble Court', 'Saltings', 'Copperbeech',
  'Marlow Garth', 'Quince Cottage', 'Hollowell', 'Brackenside', 'Sable House', 'The Granary', 'Ashcombe Place', 'Thornfield End',
] as const; // prettier-ignore

/** Providers that are asked. */
export const ASKED = [
  'Larkrise Care', 'Northfold Homes', 'Stepping Stone Fostering', 'Brightwater Children’s Services', 'Hearthside',
  'Meridian Young People', 'Kestrel Residential', 'Oakleaf Independent Fostering', 'Harbourgate', 'Tallis Education and Care',
  'Riverbend Support', 'Elmstead Homes', 'Cobalt Care Group', 'Fieldfare Fostering', 'Pathway Sixteen', 'Summerlee',
] as const; // prettier-ignore
