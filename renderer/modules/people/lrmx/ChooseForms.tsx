import { FileZipOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { Problem } from '#shared/result.ts';

interface ChooseFormsProps {
  readonly problems: readonly Problem[];
  readonly onChosen: (files: readonly File[]) => void;
  readonly onCancel: () => void;
}

export function ChooseForms({ problems, onChosen, onCancel }: ChooseFormsProps) {
  // Called once for each of the files that were chosen together.
  const take = (file: File, files: readonly File[]) => {
    if (file === files[0]) onChosen(files);
    return false;
  };
  return (
    <div className="aj-import-choose">
      <ProblemList problems={problems} />
      <Upload.Dragger multiple accept=".lrmx,.lrm,.pic,.zip" showUploadList={false} beforeUpload={take}>
        <p className="aj-import-icon">
          <FileZipOutlined />
        </p>
        <p>点这里选择任免审批表文件，或把文件拖到这里</p>
        <p className="aj-blank">
          可用 .lrmx、.lrm（连同照片 .pic）和装有这些文件的
          .zip，一次可以选择多个。与名册不同的内容逐项列出，由您选择。
        </p>
      </Upload.Dragger>
      <p className="aj-blank">先核对，后导入：点“导入”之前不会改动任何数据。</p>
      <div className="aj-form-buttons">
        <Upload directory showUploadList={false} beforeUpload={take}>
          <Button icon={<FolderOpenOutlined />}>选择文件夹</Button>
        </Upload>
        <Button onClick={onCancel}>返回干部名册</Button>
      </div>
    </div>
  );
}
