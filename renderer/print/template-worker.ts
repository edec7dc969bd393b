/** The worker side of template.ts. docxtemplater is loaded only here. */
import { serve } from '#renderer/workers/remote.ts';
import type { TemplateCalls } from './template.ts';
import { templateJobs } from './template-job.ts';

serve<TemplateCalls>(templateJobs);
