import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ACTION_STATES, CaseAction } from '@lib/panel/actions/case-action';
import { DueInBorough } from '@lib/panel/follow-ups/due-in-borough';
import { FOLLOW_UP_KINDS } from '@lib/panel/follow-ups/follow-up';
import { FollowUps } from '@lib/panel/follow-ups/follow-ups.service';
import { OwnActions } from '@lib/panel/responses/own-actions.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { day, key, list, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';

type Due = Omit<DueInBorough, 'caseId' | 'childId'>;

interface DueAnswer {
  readonly due: readonly Due[];
}

const WHAT: readonly DueInBorough['what'][] = ['question', 'response', 'start', 'follow-up', 'action'];

const DUE = shape<DueAnswer>('DueInBorough', 'What the panel’s cases wait for', {
  due: list(
    shape<Due>('DueThing', 'Something your borough has to do', {
      reference: text('Reference of the case', 'PLP-2026-0143'),
      localReference: text('Your own reference of the child', 'A1234'),
      what: oneOf(WHAT, 'What'),
      id: orNull(key('Key of the question or action; null for the others')),
      kind: orNull(oneOf(FOLLOW_UP_KINDS, 'Which follow-up; null for the others')),
      task: orNull(text('What an action asks for; null for the others')),
      dueOn: orNull(day('By when; null for a start, which has no day')),
    }),
    'The soonest first',
  ),
});

interface OwnActionJson extends Pick<CaseAction, 'id' | 'task' | 'dueOn' | 'state' | 'note' | 'version'> {
  readonly reference: string;
  readonly localReference: string;
}

const OWN_ACTION = shape<OwnActionJson>('OwnAction', 'What your borough is to do after a panel', {
  reference: text('Reference of the case', 'PLP-2026-0143'),
  localReference: text('Your own reference of the child', 'A1234'),
  id: key('Key of the action'),
  task: text('What is to be done'),
  dueOn: day('The day it is due'),
  state: oneOf(Object.keys(ACTION_STATES), 'How it stands'),
  note: orNull(text('What was done, or why it was dropped')),
  version: whole('Goes up with each change; send it back with one'),
});

/** What a borough has to do about its cases, as JSON. */
@Tagged('Cases')
@Controller('api/v1/cases')
export class DueApiController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly actions: OwnActions,
  ) {}

  @ApiVerb({ summary: 'What your borough’s cases wait for', answer: DUE })
  @Allow('see cases')
  @Get('due')
  async due(@CurrentViewer() viewer: Viewer): Promise<DueAnswer> {
    const due = await this.followUps.due(viewer);
    return {
      due: due.map(({ reference, localReference, what, id, kind, task, dueOn }) => ({
        ...{ reference, localReference, what, id, kind, task, dueOn },
      })),
    };
  }

  @ApiVerb({
    summary: 'An action of the borough',
    path: { reference: 'Reference of the case', action: 'Key of the action' },
    answer: OWN_ACTION,
  })
  @Allow('refer cases')
  @Get(':reference/actions/:action')
  async action(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('action') id: string,
  ): Promise<OwnActionJson> {
    const { of, action } = await this.actions.open(viewer, { reference, action: id });
    const { task, dueOn, state, note, version } = action;
    return {
      ...{ reference: of.reference, localReference: of.localReference, id: action.id },
      ...{ task, dueOn, state, note, version },
    };
  }
}
