import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { Explaining } from '@lib/surveys/filling/explaining.service';
import { Colleague, Sections } from '@lib/surveys/filling/sections.service';
import { Returns } from '@lib/surveys/returns/returns.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { key, list, shape, text } from '../../api-docs/schemas/schema';
import { AssignSectionBody, ExplainQueryBody, NilReturnBody } from './survey-sections.bodies';
import { RETURN, ReturnJson } from './surveys.schemas';
import { returnJson } from './surveys-json';

const OF_SECTION = { wave: 'Key of the wave', section: 'Code of the section' };

const COLLEAGUE = shape<Colleague>('SurveyColleague', 'Somebody of your borough who completes surveys', {
  id: key('Key of the person'),
  name: text('Their name', 'A made-up officer'),
});

/** What is said of a return beside its answers: why a query is right, who sees to a section, that there is nothing. */
@Tagged('Surveys')
@Controller('api/v1/surveys')
export class SurveySectionsApiController {
  constructor(
    private readonly returns: Returns,
    private readonly sections: Sections,
    private readonly explaining: Explaining,
    private readonly names: PersonNames,
  ) {}

  @ApiVerb({
    summary: 'Say why a query is right',
    description:
      'In place of what was said before. It follows its rule, its row and the answers it is about until one of them changes.',
    path: { wave: 'Key of the wave', key: 'Key of the query, as the findings of the return have it' },
    body: ExplainQueryBody,
    answer: RETURN,
  })
  @Allow('complete surveys')
  @Put(':wave/explanations/:key')
  async explain(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('key') query: string,
    @Body() { explanation }: ExplainQueryBody,
  ): Promise<ReturnJson> {
    await this.explaining.explain(viewer, wave, query, explanation);
    return this.opened(viewer, wave);
  }

  @ApiVerb({
    summary: 'List who of your borough can see to a section',
    path: { wave: 'Key of the wave' },
    answer: list(COLLEAGUE, 'Colleagues'),
  })
  @Allow('complete surveys')
  @Get(':wave/colleagues')
  async colleagues(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Colleague[]> {
    await this.returns.wave(viewer, wave);
    return this.named(viewer);
  }

  @ApiVerb({
    summary: 'Give a section to a colleague',
    path: OF_SECTION,
    body: AssignSectionBody,
    answer: RETURN,
  })
  @Allow('complete surveys')
  @Put(':wave/sections/:section/colleague')
  async assign(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') section: string,
    @Body() { personId, dueOn }: AssignSectionBody,
  ): Promise<ReturnJson> {
    const known = (await this.named(viewer)).find(({ id }) => id === personId);
    const colleague = personId === undefined ? null : (known ?? { id: personId, name: '' });
    const given = { colleague, dueOn: dueOn ?? null };
    await this.sections.assign(viewer, wave, section, given);
    return this.opened(viewer, wave);
  }

  @ApiVerb({
    summary: 'Sign that a section has no row to report',
    description: 'Adding a row takes it back.',
    path: OF_SECTION,
    answer: RETURN,
  })
  @Allow('complete surveys')
  @Post(':wave/sections/:section/none')
  async none(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('section') section: string,
  ): Promise<ReturnJson> {
    await this.sections.signNone(viewer, wave, section);
    return this.opened(viewer, wave);
  }

  @ApiVerb({
    summary: 'Sign a nil return, or take it back',
    description: 'A return that is not started is started by it.',
    path: { wave: 'Key of the wave' },
    body: NilReturnBody,
    answer: RETURN,
  })
  @Allow('complete surveys')
  @Put(':wave/nil')
  async nil(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() { isNil }: NilReturnBody,
  ): Promise<ReturnJson> {
    if (isNil) await this.returns.start(viewer, wave);
    await this.sections.signNil(viewer, wave, isNil);
    return this.opened(viewer, wave);
  }

  /** The return as it is then: each child it names is recorded as seen. */
  private async opened(viewer: Viewer, wave: string): Promise<ReturnJson> {
    return returnJson(await this.returns.open(viewer, wave));
  }

  private async named({ context }: Viewer): Promise<Colleague[]> {
    const names = await this.names.of(context, await this.sections.colleagues({ context }));
    return [...names].map(([id, name]) => ({ id, name }));
  }
}
