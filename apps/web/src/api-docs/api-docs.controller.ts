import { Controller, Get } from '@nestjs/common';
import { page, Page } from '@lib/web-kit/responses/page';
import { Public } from '../access/allow.decorator';
import { ProcessFacts } from '../shell/process-facts';
import { apiDocsPaths } from './api-docs.paths';
import { ApiDocument } from './document/api-document';
import { OpenApi } from './document/open-api';
import { ApiDocsModel, presentApiDocs } from './page/api-docs.presenter';

/** How to use the API. It tells nothing of anybody's data, so anybody may read it. */
@Controller()
export class ApiDocsController {
  private model: ApiDocsModel | null = null;

  constructor(
    private readonly document: ApiDocument,
    private readonly facts: ProcessFacts,
  ) {}

  @Public()
  @Get(apiDocsPaths.page)
  show(): Page {
    this.model ??= presentApiDocs(this.document.get(), this.facts.settings.publicUrl);
    return page('api-docs/page/api-docs.njk', this.model);
  }

  @Public()
  @Get(apiDocsPaths.document)
  json(): OpenApi {
    return this.document.get();
  }
}
