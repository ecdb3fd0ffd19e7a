import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { Funding } from '@lib/high-cost/funding/funding.service';
import { Register, RegisterList } from '@lib/high-cost/register/register.service';
import { refuseUnknownBand } from '@lib/rules/age-bands/age-band-set';
import { AgeBands } from '@lib/rules/age-bands/age-bands.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../shell/errors/saved-meanwhile.error';
import { funderOf } from '../funding/funding.controller';
import { childrenShown, ShownRegister, shownOf } from '../list/register-filter';
import { registerPaths } from '../register.paths';
import { recordJson, registerJson } from './register-json';
import { FactsBody, FundingBody } from './register.bodies';
import { RegisterQuery } from './register.query';
import { RECORD, RecordJson, REGISTER, RegisterJson } from './register.schemas';

const PLACEMENT = { id: 'Key of the placement' };
const FUNDER = { ...PLACEMENT, funder: 'social-care, education, health or asylum-grant' };

/** The register of high-cost placements, as JSON. */
@Tagged('High-cost placements')
@Controller('api/v1/register')
export class RegisterApiController {
  constructor(
    private readonly register: Register,
    private readonly funding: Funding,
    private readonly clock: Clock,
    private readonly ageBands: AgeBands,
  ) {}

  @ApiVerb({
    summary: 'The high-cost placements of your borough on a day',
    description:
      'Which are in is worked out of what is recorded; 50 a page. Every child in the answer is recorded as seen.',
    query: RegisterQuery,
    answer: REGISTER,
  })
  @Allow('see the register')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: RegisterQuery): Promise<RegisterJson> {
    const { on = this.clock.today(), definition } = query;
    const version = definition === undefined ? null : Number(definition);
    refuseUnknownBand(await this.ageBands.on(viewer, on), query.age);
    const shown = (list: RegisterList): ShownRegister => shownOf(list, { ...query }, registerPaths.list);
    const list = await this.register.list(viewer, { on, version }, (found) => childrenShown(shown(found)));
    return registerJson(list, shown(list));
  }

  @ApiVerb({
    summary: 'What one placement costs and achieves, who pays, and why it is in the register or not',
    description:
      'For any placement of your borough, also one of which nothing is recorded. Recorded as opened.',
    path: PLACEMENT,
    answer: RECORD,
  })
  @Allow('see the register')
  @Get('placements/:id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RecordJson> {
    return recordJson(await this.register.open(viewer, id));
  }

  @ApiVerb({
    summary: 'Record the facts of a placement besides its costs',
    description: 'All of them at once: one that is left out is not recorded any more.',
    path: PLACEMENT,
    body: FactsBody,
    answer: RECORD,
    guards: RECORD,
  })
  @Allow('keep the register')
  @Put('placements/:id/facts')
  async facts(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: FactsBody,
  ): Promise<RecordJson> {
    const saved = (): Promise<RecordJson> => this.show(viewer, id);
    const facts = {
      solo: body.solo ?? null,
      staffPerChild: body.staffPerChild ?? null,
      registration: body.registration ?? null,
      procurement: body.procurement ?? null,
      expectedEndOn: body.expectedEndOn ?? null,
      contractEndsOn: body.contractEndsOn ?? null,
      reviewDueOn: body.reviewDueOn ?? null,
      needsBand: body.needsBand ?? null,
      ownerRole: body.ownerRole?.trim() || null,
    };
    const change = this.register.record(viewer, id, { facts, version: body.version });
    await orBothTexts(change, { saved, sent: body });
    return saved();
  }

  @ApiVerb({
    summary: 'State where one funder of a placement stands',
    description: 'It takes the place of what was stated of that funder before, which is kept.',
    path: FUNDER,
    body: FundingBody,
    answer: RECORD,
    guards: RECORD,
  })
  @Allow('keep the register')
  @Put('placements/:id/funding/:funder')
  async state(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('funder') name: string,
    @Body() body: FundingBody,
  ): Promise<RecordJson> {
    const saved = (): Promise<RecordJson> => this.show(viewer, id);
    const facts = {
      funder: funderOf(name),
      status: body.status,
      weeklyPence: body.weeklyPence ?? null,
      statedOn: body.statedOn,
      evidence: body.evidence?.trim() || null,
    };
    const change = this.funding.state(viewer, id, { facts, seen: body.seen ?? null });
    await orBothTexts(change, { saved, sent: body });
    return saved();
  }
}
