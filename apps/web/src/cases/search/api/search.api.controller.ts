import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ApproachFacts } from '@lib/panel/search/approach';
import { SearchLog } from '@lib/panel/search/search-log.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../../shell/errors/saved-meanwhile.error';
import { ApproachBody, ChangedApproachBody, PastedLinesBody, SeenVersionBody } from './search.bodies';
import { PASTE_DONE, PasteDone, SEARCH_LOG, SearchLogToday } from './search.schemas';

const CASE = { reference: 'Reference of the case, for example PLP-2026-0143' };
const LINE = { ...CASE, line: 'Key of the line' };

/** Where a borough searched, as JSON. */
@Tagged('Cases')
@Controller('api/v1/cases/:reference/search')
export class SearchApiController {
  constructor(private readonly searches: SearchLog) {}

  @ApiVerb({ summary: 'The search log of a case', path: CASE, answer: SEARCH_LOG })
  @Allow('see cases')
  @Get()
  async log(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<SearchLogToday> {
    const { of, approaches, totals, inHand } = await this.searches.open(viewer, reference);
    return { child: of.localReference, approaches, totals, canChange: inHand };
  }

  @ApiVerb({ summary: 'Add a provider that was asked', path: CASE, body: ApproachBody, status: 201, answer: SEARCH_LOG })
  @Allow('refer cases')
  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: ApproachBody,
  ): Promise<SearchLogToday> {
    await this.searches.add(viewer, reference, factsOf(body));
    return this.log(viewer, reference);
  } // prettier-ignore

  @ApiVerb({
    summary: 'Add many providers as people paste them',
    description: 'All lines or none: what is wrong is said line by line (422).',
    path: CASE,
    body: PastedLinesBody,
    answer: PASTE_DONE,
  })
  @Allow('refer cases')
  @Post('paste')
  async paste(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { lines }: PastedLinesBody,
  ): Promise<PasteDone> {
    return { added: await this.searches.paste(viewer, reference, lines) };
  }

  @ApiVerb({
    summary: 'Change a line',
    path: LINE,
    body: ChangedApproachBody,
    answer: SEARCH_LOG,
    guards: SEARCH_LOG,
  })
  @Allow('refer cases')
  @Put(':line')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('line') id: string,
    @Body() body: ChangedApproachBody,
  ): Promise<SearchLogToday> {
    const saved = (): Promise<SearchLogToday> => this.log(viewer, reference);
    const change = this.searches.change(viewer, reference, { ...factsOf(body), id, version: body.version });
    await orBothTexts(change, { saved, sent: body });
    return saved();
  }

  @ApiVerb({ summary: 'Remove a line', path: LINE, body: SeenVersionBody, answer: SEARCH_LOG })
  @Allow('refer cases')
  @Post(':line/remove')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('line') id: string,
    @Body() { version }: SeenVersionBody,
  ): Promise<SearchLogToday> {
    await this.searches.remove(viewer, reference, { id, version });
    return this.log(viewer, reference);
  }
}

const factsOf = (body: ApproachBody): ApproachFacts => ({
  approached: body.approached.trim(),
  approachedOn: body.approachedOn,
  answer: body.answer,
  refusal: body.answer === 'refused' ? (body.refusal ?? null) : null,
  weeklyPence: body.weeklyPence ?? null,
  note: body.note?.trim() || null,
  unlinked: body.unlinked ?? false,
});
