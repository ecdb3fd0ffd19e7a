import { Controller, Get, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ReadingsOfRegister } from '@lib/high-cost/sharing/register-readings.service';
import { SharedRegisters } from '@lib/high-cost/sharing/shared-register.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { PagedQuery, pageAsked } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { wantedOf } from '../shared-filter';
import { SharedRegisterQuery } from './shared-register.query';
import { READINGS, ReadingsJson, SHARED_REGISTER, SharedRegisterJson } from './shared-register.schemas';

/** Rows that boroughs share under an agreement, and who read them, as JSON. */
@Tagged('High-cost placements')
@Controller('api/v1')
export class SharedRegisterApiController {
  constructor(
    private readonly shared: SharedRegisters,
    private readonly readings: ReadingsOfRegister,
  ) {}

  @ApiVerb({
    summary: 'High-cost placements of the boroughs that share them',
    description:
      'Only of boroughs whose agreement for high-cost rows is live now. A page of 50, and no more, is read: its children are recorded as seen, and each borough is shown who read its rows. A page that is not there is the last one.',
    query: SharedRegisterQuery,
    answer: SHARED_REGISTER,
  })
  @Allow('see shared registers')
  @Get('shared-register')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: SharedRegisterQuery,
  ): Promise<SharedRegisterJson> {
    const { definition } = query;
    const asked = {
      ...wantedOf({ ...query }),
      version: definition === undefined ? null : Number(definition),
      page: pageAsked(query),
      manner: 'API',
    } as const;
    const register = await this.shared.read(viewer, asked);
    return {
      on: register.on,
      definition: register.definition,
      inForce: register.inForce,
      sharing: register.sharing,
      count: register.whole.rows,
      placements: register.rows.map((row) => ({
        ...row,
        reasons: row.reasons.map((reason) => ({
          kind: reason.kind,
          tier: reason.kind === 'cost' ? reason.tier : null,
        })),
      })),
    };
  }

  @ApiVerb({
    summary: 'Who of the programme read register rows of your borough',
    description:
      'Under which agreement, when, and of which children. The children named are recorded as seen.',
    query: PagedQuery,
    answer: READINGS,
  })
  @Allow('see readings of the register')
  @Get('register/readings')
  async read(@CurrentViewer() viewer: Viewer, @Query() query: PagedQuery): Promise<ReadingsJson> {
    const page = pageAsked(query);
    const { readings, total } = await this.readings.list(viewer, page);
    return { readings: readings.map((one) => ({ ...one, at: one.at.toString() })), total, page };
  }
}
