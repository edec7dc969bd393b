import type { ResumeRemark } from '#shared/people/resume.ts';

interface ResumeRemarksProps {
  readonly remarks: readonly ResumeRemark[];
  /** Leads to the line; missing where the text cannot be edited. */
  readonly onShow?: (line: number) => void;
}

/** What is worth a look in a résumé, by line. Questions, never errors. */
export function ResumeRemarks({ remarks, onShow }: ResumeRemarksProps) {
  return (
    <section className="aj-resume-remarks" aria-label="简历核对">
      <h3>核对</h3>
      {remarks.length === 0 && <p className="aj-blank">起止年月前后相接，没有空档和重叠。</p>}
      <ul>
        {remarks.map(({ line, kind, message }) => (
          <li key={`${line} ${kind}`}>
            {onShow ? (
              <button type="button" onClick={() => onShow(line)}>
                第{line + 1}行
              </button>
            ) : (
              `第${line + 1}行`
            )}
            ：{message}
          </li>
        ))}
      </ul>
    </section>
  );
}
