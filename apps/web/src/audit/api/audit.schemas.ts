import { AUDIT_ACTIONS } from '@lib/audit/audit-action';
import { ChildReference } from '@lib/audit/reading/audit-reading.service';
import { LEAST_CHILDREN, TIMES_USUAL } from '@lib/audit/reading/unusual-volume';
import {
  borough,
  byName,
  decimal,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import {
  AuditEventAnswer,
  AuditEventsAnswer,
  BoroughPeopleAnswer,
  ChildOpeningsAnswer,
  OpeningAnswer,
  PersonOpeningAnswer,
  PersonOpeningsAnswer,
  SeenChild,
  UnusualAnswer,
} from './audit.answers';

const ACTION = oneOf(Object.keys(AUDIT_ACTIONS), 'What was done');
const PERSON_NAME = orNull(text('Their name; null when it is not known here', 'Greta Hazelmere-Pond'));
const PERSON_ID = orNull(
  key('Key of the person or API token; null for the service itself, or nobody signed in'),
);
const TOTAL = whole('How many there are on all pages');
const PAGE = whole('This page');

const EVENT = shape<AuditEventAnswer>('AuditEvent', 'One line of the audit: keys, nothing of a child', {
  id: key('Key of the event'),
  at: moment('When'),
  personId: PERSON_ID,
  personName: PERSON_NAME,
  scope: text('What they acted for', 'borough'),
  boroughId: orNull(borough('DfE number of the borough; null for the programme')),
  action: ACTION,
  subjectType: orNull(text('What the keys are of', 'child')),
  subjectIds: list(key('A key'), 'Everything disclosed or changed'),
  route: orNull(text('The page or operation', 'GET /children/:id')),
  outcome: oneOf(['done', 'refused', 'failed'], 'How it ended'),
  rowCount: orNull(whole('How many rows')),
  requestId: orNull(text('The reference of the request')),
  particulars: byName({}, 'Facts that depend on the action'),
});

export const AUDIT_EVENTS = shape<AuditEventsAnswer>('AuditEvents', 'Events, newest first, 50 a page', {
  events: list(EVENT, 'The events of this page'),
  total: TOTAL,
  page: PAGE,
});

const CHILD_REFERENCE = shape<ChildReference>('ChildReference', 'How a child of the borough is named', {
  id: key('Key of the child'),
  localReference: text('The borough’s own reference', 'BRO-000123'),
  serviceReference: text('The reference everybody else sees', 'C-7KQ4M2'),
});

const OPENING = shape<OpeningAnswer>('Opening', 'One time that a child was shown to somebody', {
  at: moment('When'),
  personId: PERSON_ID,
  personName: PERSON_NAME,
  action: ACTION,
  children: whole('How many children were shown at once'),
});

export const CHILD_OPENINGS = shape<ChildOpeningsAnswer>(
  'ChildOpenings',
  'Who has seen a child, newest first, 50 a page',
  {
    child: CHILD_REFERENCE,
    openings: list(OPENING, 'The openings of this page'),
    total: TOTAL,
    page: PAGE,
  },
);

const SEEN_CHILD = shape<SeenChild>('SeenChild', 'A child somebody saw', {
  id: key('Key of the child'),
  localReference: orNull(text('The borough’s own reference; null when it is no longer held', 'BRO-000123')),
  serviceReference: orNull(text('The reference everybody else sees', 'C-7KQ4M2')),
});

const PERSON_OPENING = shape<PersonOpeningAnswer>(
  'PersonOpening',
  'One time that a person was shown children',
  {
    at: moment('When'),
    action: ACTION,
    children: list(SEEN_CHILD, 'Which children'),
  },
);

export const PERSON_OPENINGS = shape<PersonOpeningsAnswer>(
  'PersonOpenings',
  'Which children of the borough a person has seen, newest first, 50 a page',
  {
    personId: key('Key of the person'),
    personName: text('Their name', 'Greta Hazelmere-Pond'),
    openings: list(PERSON_OPENING, 'The openings of this page'),
    total: TOTAL,
    page: PAGE,
  },
);

const NAMED = shape<BoroughPeopleAnswer['people'][number]>('NamedPerson', 'A person of the borough', {
  id: key('Key of the person'),
  name: text('Their name', 'Greta Hazelmere-Pond'),
});

const UNUSUAL = shape<UnusualAnswer>('UnusualVolume', 'Somebody who saw many more children than usual', {
  personId: key('Key of the person or API token'),
  personName: PERSON_NAME,
  lastWeek: whole('Different children seen in the last seven days'),
  usualWeek: decimal('Different children a week, on average over the eight weeks before', 12.5),
});

export const BOROUGH_PEOPLE = shape<BoroughPeopleAnswer>(
  'BoroughPeople',
  'Who can be asked about, and who stands out',
  {
    people: list(NAMED, 'Everyone who holds or held a role of the borough, by name'),
    unusual: list(
      UNUSUAL,
      `Who saw at least ${LEAST_CHILDREN} children in a week, and more than ${TIMES_USUAL} times as many as usual: a reason to ask, not a finding`,
    ),
  },
);
