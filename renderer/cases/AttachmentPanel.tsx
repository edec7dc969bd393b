import { InboxOutlined } from '@ant-design/icons';
import { App, Button, Empty, Select, Table, Upload } from 'antd';
import { useState } from 'react';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { attachmentsOf, readAttachment } from '#renderer/data/attachments/read.ts';
import { removeAttachment, storeAttachment } from '#renderer/data/attachments/store.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { fileSize } from '#renderer/ui/file-size.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { type Attachment, mostAttachmentBytes } from '#shared/attachment.ts';
import type { Problem } from '#shared/result.ts';
import { type Picture, PictureDialog } from './PictureDialog.tsx';
import { useSaveFile } from './use-save-file.tsx';

interface AttachmentPanelProps {
  readonly ownerId: string;
  /** What a file can be to this record; the first is offered. */
  readonly purposes: readonly string[];
  /** How the log names a confidential record when one of its files is looked at; missing where looks are not noted. */
  readonly lookedAt?: string | undefined;
}

/** 附件 of any record: add, look, save elsewhere, remove. */
export function AttachmentPanel({ ownerId, purposes, lookedAt }: AttachmentPanelProps) {
  const [purpose, setPurpose] = useState(purposes[0] ?? '附件');
  const rows = useData((database) => attachmentsOf(database, ownerId), ['attachments'], [ownerId]);
  const { picture, problems, busy, add, look, save, remove, close } = useAttachments(lookedAt);
  return (
    <section aria-label="附件" className="aj-attachments">
      <ProblemList problems={problems} />
      <div className="aj-acts">
        <Select
          aria-label="附件用途"
          value={purpose}
          onChange={setPurpose}
          options={purposes.map((value) => ({ value, label: value }))}
          className="aj-attachment-purpose"
        />
        <span role="status">{busy}</span>
      </div>
      <Upload.Dragger
        multiple
        showUploadList={false}
        disabled={busy !== undefined}
        beforeUpload={(file, files) => {
          if (file === files[0]) void add(files.map((one) => ({ ownerId, purpose, file: one })));
          return false;
        }}
      >
        <p>
          <InboxOutlined /> 把文件拖到这里，或点击选择
        </p>
        <p className="aj-blank">每个文件不超过{fileSize(mostAttachmentBytes)}，加密存放在数据文件夹里</p>
      </Upload.Dragger>
      {rows && (
        <Table<Attachment>
          size="small"
          rowKey="id"
          dataSource={rows}
          pagination={rows.length > 20 ? { pageSize: 20 } : false}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有附件" /> }}
          columns={[
            { title: '名称', dataIndex: 'name', className: 'aj-attachment-name' },
            { title: '用途', dataIndex: 'purpose', width: '7rem' },
            { title: '大小', dataIndex: 'size', width: '6rem', align: 'right', render: fileSize },
            {
              title: '操作',
              key: 'acts',
              width: '14rem',
              render: (_, row) => (
                <>
                  {isPicture(row) && (
                    <Button
                      type="link"
                      size="small"
                      onClick={() => void look(row)}
                      aria-label={`查看${row.name}`}
                    >
                      查看
                    </Button>
                  )}
                  <Button
                    type="link"
                    size="small"
                    onClick={() => void save(row)}
                    aria-label={`另存${row.name}`}
                  >
                    另存
                  </Button>
                  <Button
                    type="link"
                    size="small"
                    danger
                    onClick={() => void remove(row)}
                    aria-label={`删除${row.name}`}
                  >
                    删除
                  </Button>
                </>
              ),
            },
          ]}
        />
      )}
      {picture && <PictureDialog picture={picture} onClose={close} />}
    </section>
  );
}

/** Kinds that a browser shows by itself. */
const pictures: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
]);

function isPicture({ media }: Attachment): boolean {
  return pictures.has(media);
}

interface FileToAdd extends Pick<Attachment, 'ownerId' | 'purpose'> {
  readonly file: File;
}

function useAttachments(lookedAt: string | undefined) {
  const desk = useDesk();
  const saveFile = useSaveFile();
  const { message } = App.useApp();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState<string>();
  const [picture, setPicture] = useState<Picture>();

  const read = async (row: Attachment) => {
    const content = await readAttachment(desk, row);
    setProblems(content.ok ? [] : content.problems);
    return content.ok ? content.value : undefined;
  };

  return {
    picture,
    problems,
    busy,
    close: () => setPicture(undefined),
    async add(files: readonly FileToAdd[]) {
      const refused: Problem[] = [];
      for (const [index, { file, ...to }] of files.entries()) {
        setBusy(`正在加密存放第${index + 1}个，共${files.length}个……`);
        const { name, type } = file;
        const done = await storeAttachment(desk, { ...to, name, media: type, content: file });
        if (!done.ok) refused.push(...done.problems);
      }
      setBusy(undefined);
      setProblems(refused);
      const added = files.length - refused.length;
      if (added > 0) void message.success(`已添加附件${added}个`);
    },
    async look(row: Attachment) {
      const content = await read(row);
      if (!content) return;
      setPicture({ name: row.name, media: row.media, bytes: content });
      if (lookedAt !== undefined) await noteInLog(desk, `查阅：${lookedAt}附件“${row.name}”`);
    },
    async save(row: Attachment) {
      const content = await read(row);
      if (!content) return;
      await saveFile(row.name, content, `${lookedAt ?? ''}附件“${row.name}”`);
    },
    async remove(row: Attachment) {
      const done = await removeAttachment(desk, row);
      setProblems(done.ok ? [] : done.problems);
      if (done.ok) void message.success(`附件“${row.name}”已移入回收站`);
    },
  };
}
