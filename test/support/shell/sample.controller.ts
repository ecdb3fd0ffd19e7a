import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { Request } from 'express';
import { SeveralValues } from '@lib/web-kit/forms/several-values';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { appliedFilter } from '@lib/web-kit/paging/filter-panel';
import { pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { Download, page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { sortableColumn, sortingOf } from '@lib/web-kit/tables/sorting';
import { Public } from '../../../apps/web/src/access/allow.decorator';
import { sampleError } from './sample-errors';
import { sampleFigures } from './sample-figures';
import { KINDS, SampleForm } from './sample-form';
import { EVENTS, FACTS, sampleRows } from './sample-rows';

export class SampleQuery {
  @IsOptional()
  @SeveralValues()
  @IsIn(KINDS.map(({ value }) => value), { each: true })
  type?: string[];

  @IsOptional()
  @Matches(/^-?\w{1,20}$/)
  sort?: string;

  @IsOptional()
  @Matches(/^\d{1,5}$/)
  page?: string;
}

/** A feature as any other, made of nothing but the kit: what the shell's own specs open. */
@Controller()
export class SampleController {
  @Public()
  @Get('samples/form')
  form(): Page {
    return page('form.njk', { title: 'Sample form', kinds: KINDS, form: formOf() });
  }

  @Public()
  @Post('samples/form')
  send(@Body() body: unknown): Page | Redirect {
    const form = parseForm(SampleForm, body);
    if (!form.ok) return pageWithProblems('form.njk', { title: 'Sample form', kinds: KINDS, form });
    return redirectTo(`/samples/list?page=1`);
  }

  @Public()
  @Get('samples/list')
  list(@Query() query: SampleQuery, @Req() request: Request): Page {
    const address = request.originalUrl;
    const sorting = sortingOf(query.sort, ['reference', 'placements', 'kind'], {
      key: 'reference',
      descending: false,
    });
    const paging = pagingOf({ page: query.page, total: 640, address });
    const chosen = KINDS.filter(({ value }) => query.type?.includes(value));
    const columns = [
      sortableColumn({ text: 'Child', key: 'reference' }, sorting, address),
      sortableColumn({ text: 'Kind of placement', key: 'kind' }, sorting, address),
      { text: 'Provider' },
      sortableColumn({ text: 'Placements', key: 'placements', numeric: true }, sorting, address),
      { text: 'Status' },
    ];
    return page('list.njk', {
      title: titleWithPage('Sample list', paging),
      kinds: KINDS,
      paging,
      filter: {
        action: '/samples/list',
        form: formOf({ type: query.type ?? [] }),
        applied: [appliedFilter('Kind', 'type', chosen, address)],
        clearHref: '/samples/list',
      },
      table: { caption: 'Children looked after on 31 March 2026', columns, rows: sampleRows(20) },
    });
  }

  @Public()
  @Get('samples/figures')
  figures(): Page {
    return page('figures.njk', { title: 'Sample figures', figures: sampleFigures() });
  }

  @Public()
  @Get('samples/record')
  record(): Page {
    return page('record.njk', {
      title: 'Sample record',
      rows: FACTS,
      events: EVENTS,
      back: { href: '/samples/list' },
    });
  }

  @Public()
  @Get('samples/download')
  download(): Download {
    return new Download('Placements – Bromley.csv', 'text/csv; charset=utf-8', Buffer.from('a,b\r\n1,2\r\n'));
  }

  @Public()
  @Get(['samples/errors/:kind', 'api/v1/errors/:kind'])
  fail(@Param('kind') kind: string): never {
    throw sampleError(kind);
  }

  /** Takes half a second, as a long report might. */
  @Public()
  @Get('samples/slow')
  async slow(): Promise<Page> {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return this.form();
  }

  @Public()
  @Get('samples/elsewhere')
  elsewhere(): Redirect {
    return redirectTo('//elsewhere.example.org');
  }
}
