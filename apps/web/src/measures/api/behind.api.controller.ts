import { Controller, Get, Param, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { pageAsked } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { BehindAsked, BehindFigures } from '../behind/behind-figures.service';
import { sideOf } from '../behind/behind.form';
import { BehindPageQuery, BehindQuery } from './behind.query';
import {
  BEHIND_EXPORT,
  BEHIND_PAGE,
  behindExportJson,
  BehindExportJson,
  behindPageJson,
  BehindPageJson,
} from './behind.schemas';

const PATH = { code: 'Code of the measure, for example placement-mix' };

/** The rows behind a borough’s own figure, as JSON: the same rules, the same audit, as the pages. */
@Tagged('Measures')
@Controller('api/v1/measures/:code/children')
export class BehindApiController {
  constructor(private readonly behind: BehindFigures) {}

  @ApiVerb({
    summary: 'The children behind a figure of your own borough',
    description:
      'Child by child (of some measures case by case), with what the rule of the measure looked at, so that the figure can be worked out again. Every one in the answer is recorded as seen. 404 for a measure without a list.',
    query: BehindPageQuery,
    path: PATH,
    answer: BEHIND_PAGE,
  })
  @Allow('see children')
  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Query() query: BehindPageQuery,
  ): Promise<BehindPageJson> {
    return behindPageJson(await this.behind.list(viewer, code, askedOf(query), pageAsked(query)));
  }

  @ApiVerb({
    summary: 'All of them at once',
    description: 'What the page hands over as a file. Every one in the answer is recorded as exported.',
    query: BehindQuery,
    path: PATH,
    answer: BEHIND_EXPORT,
  })
  @Allow('export children')
  @Get('export')
  async export(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Query() query: BehindQuery,
  ): Promise<BehindExportJson> {
    return behindExportJson(await this.behind.export(viewer, code, askedOf(query)));
  }
}

const askedOf = ({ on, as, part }: BehindQuery): BehindAsked => ({
  on: on ?? null,
  as: sideOf(as),
  part: part || null,
});
