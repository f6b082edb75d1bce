// Fused forward and backward passes for train.py on a CPU. Activations and the weights used in matrix products ("num")
// are bfloat16, or float32 when compiled with -DFULL for processors that cannot multiply bfloat16; sums and master
// weights are float32. Compiled by operations.py; every function parallelises over rows with OpenMP.
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef FULL
typedef float num;
static inline float widen(num x) { return x; }
static inline num narrow(float x) { return x; }
#else
typedef uint16_t num;

static inline float widen(num x)
{
    union { uint32_t bits; float value; } u;
    u.bits = (uint32_t)x << 16;
    return u.value;
}

static inline num narrow(float x)
{
    union { uint32_t bits; float value; } u;
    u.value = x;
    return (num)((u.bits + 0x7fff + ((u.bits >> 16) & 1)) >> 16);
}
#endif

// sum = x + delta (delta may be null); normed = sum / rms(sum) * weight. scale keeps 1 / rms for the way back.
void add_norm_forward(int rows, int width, const float *x, const num *delta, const float *weight, float *sum, num *normed, float *scale)
{
#pragma omp parallel for
    for (int n = 0; n < rows; n++)
    {
        const float *in = x + (long)n * width;
        float *out = sum + (long)n * width;
        float squares = 0;
        if (delta)
        {
            const num *add = delta + (long)n * width;
#pragma omp simd reduction(+ : squares)
            for (int i = 0; i < width; i++)
            {
                float v = in[i] + widen(add[i]);
                out[i] = v;
                squares += v * v;
            }
        }
        else
        {
#pragma omp simd reduction(+ : squares)
            for (int i = 0; i < width; i++)
            {
                out[i] = in[i];
                squares += in[i] * in[i];
            }
        }
        float s = scale[n] = 1.f / sqrtf(squares / width + 1e-6f);
        num *y = normed + (long)n * width;
        for (int i = 0; i < width; i++)
            y[i] = narrow(out[i] * s * weight[i]);
    }
}

// Gradients of the sum (into dx, also narrowed into ddelta) and of the weight. dsum may be null.
void add_norm_backward(int rows, int width, const num *dnormed, const float *dsum, const float *sum, const float *weight,
                       const float *scale, float *dx, num *ddelta, float *dweight)
{
    memset(dweight, 0, sizeof(float) * width);
#pragma omp parallel
    {
        float *local = calloc(width, sizeof(float));
#pragma omp for
        for (int n = 0; n < rows; n++)
        {
            const float *v = sum + (long)n * width;
            const num *g = dnormed + (long)n * width;
            float *out = dx + (long)n * width;
            float s = scale[n], dot = 0;
            for (int i = 0; i < width; i++)
            {
                float t = widen(g[i]);
                dot += t * weight[i] * v[i];
                local[i] += t * v[i] * s;
            }
            dot *= s * s * s / width;
            for (int i = 0; i < width; i++)
                out[i] = (dsum ? dsum[(long)n * width + i] : 0.f) + widen(g[i]) * weight[i] * s - v[i] * dot;
            if (ddelta)
                for (int i = 0; i < width; i++)
                    ddelta[(long)n * width + i] = narrow(out[i]);
        }
#pragma omp critical
        for (int i = 0; i < width; i++)
            dweight[i] += local[i];
        free(local);
    }
}

// out = silu(gate) * up; gate and up lie side by side in each row.
void swiglu_forward(int rows, int width, const num *gate_up, num *out)
{
#pragma omp parallel for
    for (int n = 0; n < rows; n++)
    {
        const num *gate = gate_up + (long)n * 2 * width, *up = gate + width;
        num *y = out + (long)n * width;
#pragma omp simd
        for (int i = 0; i < width; i++)
        {
            float g = widen(gate[i]);
            y[i] = narrow(g / (1.f + expf(-g)) * widen(up[i]));
        }
    }
}

void swiglu_backward(int rows, int width, const num *gate_up, const num *dout, num *dgate_up)
{
#pragma omp parallel for
    for (int n = 0; n < rows; n++)
    {
        const num *gate = gate_up + (long)n * 2 * width, *up = gate + width, *dy = dout + (long)n * width;
        num *dgate = dgate_up + (long)n * 2 * width, *dup = dgate + width;
#pragma omp simd
        for (int i = 0; i < width; i++)
        {
            float g = widen(gate[i]), sigmoid = 1.f / (1.f + expf(-g)), d = widen(dy[i]);
            dup[i] = narrow(d * g * sigmoid);
            dgate[i] = narrow(d * widen(up[i]) * sigmoid * (1.f + g * (1.f - sigmoid)));
        }
    }
}

// Splits rows of packed q, k, v into [batch, heads, time, size] and rotates q and k by their positions; with back != 0
// the other way, rotating back. Rotation pairs element i with i + size / 2, as Llama does.
void rotate(int back, int batch, int time, int heads, int kv_heads, int size, num *packed, num *q, num *k, num *v,
            const float *cosines, const float *sines, const int *positions)
{
    int width = (heads + 2 * kv_heads) * size, half = size / 2;
#pragma omp parallel for
    for (int n = 0; n < batch * time; n++)
    {
        int b = n / time, t = n % time;
        const float *c = cosines + (long)positions[n] * half, *s = sines + (long)positions[n] * half;
        for (int h = 0; h < heads + 2 * kv_heads; h++)
        {
            num *row = packed + (long)n * width + h * size;
            num *out = h < heads ? q + (((long)b * heads + h) * time + t) * size
                : h < heads + kv_heads ? k + (((long)b * kv_heads + h - heads) * time + t) * size
                : v + (((long)b * kv_heads + h - heads - kv_heads) * time + t) * size;
            if (h >= heads + kv_heads)
            {
                memcpy(back ? row : out, back ? out : row, sizeof(num) * size);
                continue;
            }
            for (int i = 0; i < half; i++)
            {
                float x = widen(back ? out[i] : row[i]), y = widen(back ? out[i + half] : row[i + half]);
                float sine = back ? -s[i] : s[i];
                num first = narrow(x * c[i] - y * sine), second = narrow(y * c[i] + x * sine);
                (back ? row : out)[i] = first;
                (back ? row : out)[i + half] = second;
            }
        }
    }
}

// Scores become probabilities in place. A token sees the card, [0, card), and its own dialogue, [start, itself].
void attend_forward(int batch, int heads, int time, num *scores, float scale, const int *card, const int *start)
{
#pragma omp parallel for schedule(dynamic, 16)
    for (int n = 0; n < batch * heads * time; n++)
    {
        int i = n % time, b = n / (heads * time);
        num *row = scores + (long)n * time;
        int shared = card[b] < i + 1 ? card[b] : i + 1;
        int own = start[b * time + i] > shared ? start[b * time + i] : shared;
        float buffer[time], most = -1e30f, total = 0;
        for (int j = 0; j < shared; j++)
        {
            buffer[j] = widen(row[j]) * scale;
            most = buffer[j] > most ? buffer[j] : most;
        }
        for (int j = own; j <= i; j++)
        {
            buffer[j] = widen(row[j]) * scale;
            most = buffer[j] > most ? buffer[j] : most;
        }
#pragma omp simd reduction(+ : total)
        for (int j = 0; j < shared; j++)
        {
            buffer[j] = expf(buffer[j] - most);
            total += buffer[j];
        }
#pragma omp simd reduction(+ : total)
        for (int j = own; j <= i; j++)
        {
            buffer[j] = expf(buffer[j] - most);
            total += buffer[j];
        }
        total = 1.f / total;
        memset(row, 0, sizeof(num) * time);
        for (int j = 0; j < shared; j++)
            row[j] = narrow(buffer[j] * total);
        for (int j = own; j <= i; j++)
            row[j] = narrow(buffer[j] * total);
    }
}

void attend_backward(int batch, int heads, int time, const num *probabilities, num *gradient, float scale)
{
#pragma omp parallel for schedule(dynamic, 16)
    for (int n = 0; n < batch * heads * time; n++)
    {
        int i = n % time;
        const num *p = probabilities + (long)n * time;
        num *g = gradient + (long)n * time;
        float dot = 0;
#pragma omp simd reduction(+ : dot)
        for (int j = 0; j <= i; j++)
            dot += widen(p[j]) * widen(g[j]);
        for (int j = 0; j <= i; j++)
            g[j] = narrow(widen(p[j]) * (widen(g[j]) - dot) * scale);
        memset(g + i + 1, 0, sizeof(num) * (time - i - 1));
    }
}

// Loss per row; the logits are overwritten by their gradient for the mean loss.
void cross_entropy(int rows, int vocabulary, num *logits, const int *targets, float weight, float *loss)
{
#pragma omp parallel for
    for (int n = 0; n < rows; n++)
    {
        num *row = logits + (long)n * vocabulary;
        float most = -1e30f, total = 0, target = widen(row[targets[n]]);
        for (int j = 0; j < vocabulary; j++)
            most = widen(row[j]) > most ? widen(row[j]) : most;
#pragma omp simd reduction(+ : total)
        for (int j = 0; j < vocabulary; j++)
            total += expf(widen(row[j]) - most);
        loss[n] = logf(total) + most - target;
        float share = weight / total;
#pragma omp simd
        for (int j = 0; j < vocabulary; j++)
            row[j] = narrow(expf(widen(row[j]) - most) * share);
        row[targets[n]] = narrow(expf(target - most) * share - weight);
    }
}

void embed_forward(int rows, int width, const int *ids, const num *table, float *out)
{
#pragma omp parallel for
    for (int n = 0; n < rows; n++)
        for (int i = 0; i < width; i++)
            out[(long)n * width + i] = widen(table[(long)ids[n] * width + i]);
}

// Rows of one id may follow each other on different threads, so this one stays on one.
void embed_backward(int rows, int width, const int *ids, const float *gradient, float *table)
{
    for (int n = 0; n < rows; n++)
        for (int i = 0; i < width; i++)
            table[(long)ids[n] * width + i] += gradient[(long)n * width + i];
}

double sum_of_squares(long count, const num *x)
{
    double total = 0;
#pragma omp parallel for simd reduction(+ : total)
    for (long i = 0; i < count; i++)
        total += widen(x[i]) * widen(x[i]);
    return total;
}

// One AdamW step on float32 masters; the copy that runs follows.
void adamw(long count, float *master, num *copy, const num *gradient, float *mean, float *square, float gradient_scale,
           float rate, float beta1, float beta2, float correction1, float correction2, float decay)
{
#pragma omp parallel for simd
    for (long i = 0; i < count; i++)
    {
        float g = widen(gradient[i]) * gradient_scale;
        float m = mean[i] = beta1 * mean[i] + (1 - beta1) * g;
        float s = square[i] = beta2 * square[i] + (1 - beta2) * g * g;
        float w = master[i] * (1 - rate * decay) - rate * (m * correction1) / (sqrtf(s * correction2) + 1e-8f);
        master[i] = w;
        copy[i] = narrow(w);
    }
}
