import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { defaultAssumptions } from '@lib/measures/what-if/defaults';
import { KeepScenarios } from '@lib/measures/what-if/keep-scenarios.service';
import { Scenario } from '@lib/measures/what-if/scenario';
import { WhatIf } from '@lib/measures/what-if/what-if.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../shell/errors/saved-meanwhile.error';
import {
  ChangeScenarioBody,
  CompareQuery,
  DeleteScenarioQuery,
  KeepScenarioBody,
  scenarioOf,
  WhatIfBody,
} from './what-if.bodies';
import {
  COMPARED_SCENARIOS,
  ComparedScenariosJson,
  comparedJson,
  SCENARIO,
  SCENARIO_KEY,
  ScenarioJson,
  scenarioJson,
  ScenarioKey,
  SCENARIOS,
  ScenariosJson,
  scenariosJson,
  WHAT_IF,
  WhatIfJson,
  whatIfJson,
} from './what-if.schemas';

const PATH = { id: 'Key of the scenario' };

/** What if, as JSON. */
@Tagged('Need and room')
@Controller('api/v1/need-and-room/what-if')
export class WhatIfApiController {
  constructor(
    private readonly whatIf: WhatIf,
    private readonly scenarios: KeepScenarios,
  ) {}

  @ApiVerb({
    summary: 'Try places that are added or taken away',
    description: 'Worked out from the newest releases and the room of today; nothing is kept.',
    body: WhatIfBody,
    answer: WHAT_IF,
  })
  @Allow('see London figures')
  @Post()
  async tried(@CurrentViewer() viewer: Viewer, @Body() body: WhatIfBody): Promise<WhatIfJson> {
    const basis = await this.whatIf.basis(viewer);
    const scenario = scenarioOf(body, defaultAssumptions(basis.released, basis.on));
    return whatIfJson(scenario, basis, this.whatIf.tried(scenario, basis));
  }

  @ApiVerb({ summary: 'The scenarios that were kept', answer: SCENARIOS })
  @Allow('see London figures')
  @Get('saved')
  async list(@CurrentViewer() viewer: Viewer): Promise<ScenariosJson> {
    return scenariosJson(await this.whatIf.list(viewer));
  }

  @ApiVerb({
    summary: 'Keep a scenario',
    description: 'A borough’s for its people, the programme’s for those of the programme.',
    body: KeepScenarioBody,
    status: 201,
    answer: SCENARIO_KEY,
  })
  @Allow('keep scenarios')
  @Post('saved')
  async keep(@CurrentViewer() viewer: Viewer, @Body() body: KeepScenarioBody): Promise<ScenarioKey> {
    const scenario = await this.scenarioOf(viewer, body);
    return { id: await this.scenarios.keep(viewer, { ...scenario, name: body.name }) };
  }

  @ApiVerb({ summary: 'A scenario, worked out from what it was made from', path: PATH, answer: SCENARIO })
  @Allow('see London figures')
  @Get('saved/:id')
  async open(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ScenarioJson> {
    return scenarioJson(await this.whatIf.open(viewer, id));
  }

  @ApiVerb({
    summary: 'Change a scenario, which is then made of the newest releases',
    path: PATH,
    body: ChangeScenarioBody,
    answer: SCENARIO,
    guards: SCENARIO,
  })
  @Allow('keep scenarios')
  @Put('saved/:id')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ChangeScenarioBody,
  ): Promise<ScenarioJson> {
    const { name, version } = body;
    const saved = (): Promise<ScenarioJson> => this.open(viewer, id);
    const scenario = await this.scenarioOf(viewer, body);
    const change = this.scenarios.change(viewer, id, { ...scenario, name, version });
    await orBothTexts(change, { saved, sent: body });
    return saved();
  }

  @ApiVerb({ summary: 'Delete a scenario', path: PATH, query: DeleteScenarioQuery, status: 204 })
  @Allow('keep scenarios')
  @Delete('saved/:id')
  async delete(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() { version }: DeleteScenarioQuery,
  ): Promise<void> {
    await this.scenarios.delete(viewer, id, Number(version) || 0);
  }

  @ApiVerb({ summary: 'Two scenarios side by side', query: CompareQuery, answer: COMPARED_SCENARIOS })
  @Allow('see London figures')
  @Get('compare')
  async compare(
    @CurrentViewer() viewer: Viewer,
    @Query() { one, other }: CompareQuery,
  ): Promise<ComparedScenariosJson> {
    return comparedJson([await this.whatIf.open(viewer, one), await this.whatIf.open(viewer, other)]);
  }

  private async scenarioOf(viewer: Viewer, body: WhatIfBody): Promise<Scenario> {
    const { released, on } = await this.whatIf.basis(viewer);
    return scenarioOf(body, defaultAssumptions(released, on));
  }
}
