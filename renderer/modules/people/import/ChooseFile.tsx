import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { Problem } from '#shared/result.ts';

interface ChooseFileProps {
  readonly problems: readonly Problem[];
  readonly onChosen: (file: File) => void;
  readonly onCancel: () => void;
}

export function ChooseFile({ problems, onChosen, onCancel }: ChooseFileProps) {
  return (
    <div className="aj-import-choose">
      <ProblemList problems={problems} />
      <Upload.Dragger
        accept=".xlsx,.xlsm,.xls,.et,.csv"
        showUploadList={false}
        beforeUpload={(file) => {
          onChosen(file);
          return false;
        }}
      >
        <p className="aj-import-icon">
          <FileExcelOutlined />
        </p>
        <p>点这里选择花名册，或把文件拖到这里</p>
        <p className="aj-blank">
          可用
          .xlsx、.xls、.et、.csv。表头里至少要有“姓名”和另一个常用栏目；标题、合并单元格、分组行会自动识别。
        </p>
      </Upload.Dragger>
      <p className="aj-blank">先核对，后导入：点“导入”之前不会改动任何数据。</p>
      <Button onClick={onCancel}>返回干部名册</Button>
    </div>
  );
}
