import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { CaseActions } from '@lib/panel/actions/actions.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { list, shape } from '../../api-docs/schemas/schema';
import { orBothTexts } from '../../shell/errors/saved-meanwhile.error';
import { ActionJson, actionJson } from './live-json';
import { ActionClosedBody } from './live.bodies';
import { ACTION } from './live.schemas';

interface ActionsAnswer {
  readonly actions: readonly ActionJson[];
}

const ACTIONS = shape<ActionsAnswer>('PanelActions', 'What is to be done about the cases of your panels', {
  actions: list(ACTION, 'Those that are open, by the day they are due'),
});

/** The register of actions of a panel, as JSON. */
@Tagged('Meetings')
@Controller('api/v1/panel/actions')
export class PanelActionsApiController {
  constructor(
    private readonly actions: CaseActions,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({ summary: 'Open actions of your panels', answer: ACTIONS })
  @Allow('see panels')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<ActionsAnswer> {
    const open = await this.actions.list(viewer, ['open']);
    return { actions: open.map((one) => actionJson(one, this.clock.today())) };
  }

  @ApiVerb({ summary: 'An action', path: { id: 'Key of the action' }, answer: ACTION })
  @Allow('see panels')
  @Get(':id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ActionJson> {
    return actionJson(await this.actions.find(viewer, id), this.clock.today());
  }

  @ApiVerb({
    summary: 'Say that an action is done or dropped',
    path: { id: 'Key of the action' },
    body: ActionClosedBody,
    answer: ACTION,
    guards: ACTION,
  })
  @Allow('see panels')
  @Post(':id')
  async close(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ActionClosedBody,
  ): Promise<ActionJson> {
    const { state, note, version } = body;
    const saved = (): Promise<ActionJson> => this.show(viewer, id);
    const closing = { state, note: note?.trim() || null, version };
    await orBothTexts(this.actions.close(viewer, id, closing), { saved, sent: body });
    return saved();
  }
}
