import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { yearlyRate } from '@lib/high-cost/costs/cost-of';
import { CaseOption, OptionFacts } from '@lib/panel/options/case-option';
import { CaseOptions } from '@lib/panel/options/case-options.service';
import { weeklyTotal } from '@lib/panel/options/weekly-cost';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../../shell/errors/saved-meanwhile.error';
import { SeenVersionBody } from '../../search/api/search.bodies';
import { ChangedOptionBody, OptionBody, SeenPositionBody, UnmetNeedBody } from './options.bodies';
import { OPTIONS, OptionsToday, PricedOption } from './options.schemas';

const CASE = { reference: 'Reference of the case, for example PLP-2026-0143' };
const OPTION = { ...CASE, option: 'Key of the option' };

/** What a borough found for a child, as JSON. */
@Tagged('Cases')
@Controller('api/v1/cases/:reference/options')
export class OptionsApiController {
  constructor(private readonly options: CaseOptions) {}

  @ApiVerb({ summary: 'The options of a case', path: CASE, answer: OPTIONS })
  @Allow('see cases')
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<OptionsToday> {
    const { of, options, unmetNeed, inHand } = await this.options.open(viewer, reference);
    return { child: of.localReference, options: options.map(priced), unmetNeed, canChange: inHand };
  }

  @ApiVerb({ summary: 'Add an option', path: CASE, body: OptionBody, status: 201, answer: OPTIONS })
  @Allow('refer cases')
  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: OptionBody,
  ): Promise<OptionsToday> {
    await this.options.add(viewer, reference, factsOf(body));
    return this.show(viewer, reference);
  }

  @ApiVerb({ summary: 'Say that no suitable placement was found', path: CASE, body: UnmetNeedBody, answer: OPTIONS, guards: OPTIONS })
  @Allow('refer cases')
  @Put('none')
  async foundNone(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: UnmetNeedBody,
  ): Promise<OptionsToday> {
    const { version, ...facts } = body;
    const saved = (): Promise<OptionsToday> => this.show(viewer, reference);
    const change = this.options.foundNone(viewer, reference, { facts, seenVersion: version ?? null });
    await orBothTexts(change, { saved, sent: body });
    return saved();
  } // prettier-ignore

  @ApiVerb({ summary: 'Take that back, said by mistake', path: CASE, body: SeenVersionBody, answer: OPTIONS })
  @Allow('refer cases')
  @Post('none/take-back')
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version }: SeenVersionBody,
  ): Promise<OptionsToday> {
    await this.options.takeBackNone(viewer, reference, version);
    return this.show(viewer, reference);
  }

  @ApiVerb({
    summary: 'Change an option',
    path: OPTION,
    body: ChangedOptionBody,
    answer: OPTIONS,
    guards: OPTIONS,
  })
  @Allow('refer cases')
  @Put(':option')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('option') id: string,
    @Body() body: ChangedOptionBody,
  ): Promise<OptionsToday> {
    const saved = (): Promise<OptionsToday> => this.show(viewer, reference);
    const change = this.options.change(viewer, reference, { ...factsOf(body), id, version: body.version });
    await orBothTexts(change, { saved, sent: body });
    return saved();
  }

  @ApiVerb({ summary: 'Remove an option', path: OPTION, body: SeenVersionBody, answer: OPTIONS })
  @Allow('refer cases')
  @Post(':option/remove')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('option') id: string,
    @Body() { version }: SeenVersionBody,
  ): Promise<OptionsToday> {
    await this.options.remove(viewer, reference, { id, version });
    return this.show(viewer, reference);
  }

  @ApiVerb({ summary: 'Move an option one column up', path: OPTION, body: SeenPositionBody, answer: OPTIONS })
  @Allow('refer cases')
  @Post(':option/up')
  async up(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('option') id: string,
    @Body() { position }: SeenPositionBody,
  ): Promise<OptionsToday> {
    await this.options.moveUp(viewer, reference, { id, position });
    return this.show(viewer, reference);
  }

  @ApiVerb({ summary: 'Make an option the first choice', path: OPTION, answer: OPTIONS })
  @Allow('refer cases')
  @Post(':option/prefer')
  async prefer(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('option') id: string,
  ): Promise<OptionsToday> {
    await this.options.prefer(viewer, reference, id);
    return this.show(viewer, reference);
  }
}

const priced = (option: CaseOption): PricedOption => {
  const week = weeklyTotal(option.weeklyPence);
  return { ...option, totalWeeklyPence: week, totalYearlyPence: week === null ? null : yearlyRate(week) };
};

const factsOf = (body: OptionBody): OptionFacts => ({
  name: body.name.trim(),
  kind: body.kind,
  match: body.match ?? null,
  registration: body.registration ?? null,
  miles: body.miles ?? null,
  startOn: body.startOn ?? null,
  weeklyPence: {
    core: body.core ?? null,
    support: body.support ?? null,
    education: body.education ?? null,
    therapy: body.therapy ?? null,
    transport: body.transport ?? null,
  },
  note: body.note?.trim() || null,
});
