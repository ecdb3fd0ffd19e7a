import { Body, Controller, Get, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { standingOf } from '@lib/high-cost/definitions/definition-standing';
import { Definitions } from '@lib/high-cost/definitions/definitions.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import {
  DEFINITION,
  DefinitionBody,
  DefinitionJson,
  DEFINITIONS,
  DefinitionsJson,
} from './definitions.schemas';

/** The definition of a placement of high cost and low incidence, as JSON. */
@Tagged('High-cost placements')
@Controller('api/v1/definitions')
export class DefinitionsApiController {
  constructor(private readonly definitions: Definitions) {}

  @ApiVerb({ summary: 'Every version of what counts as high cost', answer: DEFINITIONS })
  @Allow('see definitions')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<DefinitionsJson> {
    const { versions, today } = await this.definitions.list(viewer);
    return { versions: versions.map((one) => ({ ...one, ...standingOf(versions, one, today) })) };
  }

  @ApiVerb({
    summary: 'Make the next version',
    description: 'It counts from its day on, in every borough. A version is never changed or deleted.',
    body: DefinitionBody,
    status: 201,
    answer: DEFINITION,
  })
  @Allow('change definitions')
  @Post()
  async make(
    @CurrentViewer() viewer: Viewer,
    @Body() { seen, soloStaff, panelMark, ...next }: DefinitionBody,
  ): Promise<DefinitionJson> {
    const version = await this.definitions.make(
      viewer,
      { ...next, soloStaff: soloStaff ?? null, panelMark: panelMark ?? true },
      seen,
    );
    return (await this.list(viewer)).versions.find((one) => one.version === version)!;
  }
}
