import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { savePost } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { monthInDots } from '#shared/day.ts';
import { checkFields } from '#shared/engine/check.ts';
import type { Person, Post } from '#shared/people/person.ts';
import { refuse } from '#shared/result.ts';
import { postFields, postOfValues, valuesOfPost } from './post-form.ts';

/** 任职经历: the posts a cadre has held, latest first. Records freeze the post of their day from here. */
export function PostHistory({ person, posts }: { person: Person; posts: readonly Post[] }) {
  const [editing, setEditing] = useState<Post | 'new'>();
  if (editing !== undefined) {
    return (
      <PostForm
        person={person}
        {...(editing === 'new' ? {} : { post: editing })}
        onDone={() => setEditing(undefined)}
      />
    );
  }
  return (
    <>
      <div className="aj-acts">
        <Button icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          登记任职
        </Button>
      </div>
      {posts.length === 0 ? (
        <p className="aj-blank">还没有任职经历。</p>
      ) : (
        <PostTable posts={posts} onEdit={setEditing} />
      )}
    </>
  );
}

function PostTable({ posts, onEdit }: { posts: readonly Post[]; onEdit: (post: Post) => void }) {
  return (
    <table className="aj-posts">
      <thead>
        <tr>
          <th scope="col">起止年月</th>
          <th scope="col">单位</th>
          <th scope="col">职务</th>
          <th scope="col">职务层次、职级</th>
          <th scope="col">任免文号</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => (
          <tr key={post.id}>
            <td>
              {post.from ? monthInDots(post.from) : '不详'}—{post.to ? monthInDots(post.to) : '现任'}
            </td>
            <td>{post.unit}</td>
            <td>{post.post}</td>
            <td>{[post.level, post.rank].filter(Boolean).join('、')}</td>
            <td>{post.document}</td>
            <td>
              <Button size="small" onClick={() => onEdit(post)}>
                修改
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PostForm({ person, post, onDone }: { person: Person; post?: Post; onDone: () => void }) {
  const desk = useDesk();
  const { unitName } = useReference();
  const { message } = App.useApp();
  return (
    <RecordForm
      fields={postFields}
      start={post ? valuesOfPost(post) : {}}
      stored={post !== undefined}
      draft={post ? `post:${post.id}` : `new:post:${person.id}`}
      derive={async (changed, values) =>
        changed === 'unitId' && typeof values.unitId === 'string'
          ? { unit: unitName(values.unitId) }
          : undefined
      }
      saveWord={post ? '保存修改' : '登记任职'}
      save={async (values) => {
        const problems = checkFields(postFields, values, today());
        if (problems.length > 0) return refuse(...problems);
        return savePost(desk, postOfValues(post?.id ?? crypto.randomUUID(), person.id, values));
      }}
      onSaved={() => {
        void message.success('任职经历已保存');
        onDone();
      }}
      onClose={onDone}
    />
  );
}
