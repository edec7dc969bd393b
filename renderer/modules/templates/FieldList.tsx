import { App, Button, Input, Modal } from 'antd';
import { copyToClipboard } from '#renderer/cases/lists/copy-table.ts';
import { fieldListText, labelOfKind, type TemplateKind } from '#shared/templates/fields.ts';

interface FieldListProps {
  readonly kind: TemplateKind;
  readonly onClose: () => void;
}

/** 字段清单: everything that can stand between braces, to be copied into Word. */
export function FieldList({ kind, onClose }: FieldListProps) {
  const { message } = App.useApp();
  const text = fieldListText(kind);
  const copy = () => {
    const html = text.split('\n').map((line) => `<p>${line}</p>`);
    if (copyToClipboard({ text, html: html.join('') })) void message.success('已复制，可粘贴到Word');
    else void message.error('没有复制成功，请在框里全选后按Ctrl+C。');
  };
  return (
    <Modal
      open
      title={`字段清单（${labelOfKind(kind)}）`}
      onCancel={onClose}
      width="40rem"
      footer={
        <Button type="primary" onClick={copy}>
          复制全部
        </Button>
      }
    >
      <p>
        {'{#…}'}和{'{/…}'}之间的内容，每有一条就印一次；字段外面也可以这样写，有内容才印。
      </p>
      <Input.TextArea readOnly aria-label="字段清单" value={text} autoSize={{ minRows: 12, maxRows: 20 }} />
    </Modal>
  );
}
