import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { Publisher } from '@lib/reports/publisher';
import { Completion } from '@lib/surveys/completion/completion.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { boardRoutes } from '../board.paths';
import { boardFile } from './board-file';
import { BoardForm } from './board.form';
import { presentBoard } from './board.presenter';

const BOARD = 'waves/board/list/board.njk';

/** How far boroughs are with a wave, on a page and as a workbook. */
@Controller()
export class BoardController {
  constructor(
    private readonly completion: Completion,
    private readonly publisher: Publisher,
  ) {}

  @Allow('see waves')
  @Get(boardRoutes.board)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    const board = await this.completion.board(viewer, wave);
    const { ok, values, errors } = parseForm(BoardForm, query);
    const around = { form: { values, errors }, viewer };
    return ok
      ? page(BOARD, presentBoard(board, query, around))
      : pageWithProblems(BOARD, presentBoard(board, {}, around));
  }

  @Allow('see waves')
  @Get(boardRoutes.export)
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @QueryString() query: Query,
  ): Promise<Download> {
    const board = await this.completion.board(viewer, wave);
    if (!parseForm(BoardForm, query).ok)
      throw new InvalidError(
        'There is no such filter. Go back to the board and choose again.',
        'no-such-filter',
      );
    return boardFile(board, query, this.publisher.contact);
  }
}
