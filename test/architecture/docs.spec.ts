import { DOCS_RULES } from './rules/docs.rules';
import { specify } from './rules/rule';

specify('the documentation', DOCS_RULES);
